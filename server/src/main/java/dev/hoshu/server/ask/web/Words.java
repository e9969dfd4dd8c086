package dev.hoshu.server.ask.web;

import dev.hoshu.server.frontdoor.Phrases;

import org.springframework.context.NoSuchMessageException;

import java.util.regex.Pattern;

/**
 * The words for members and codes of questions and answers.
 *
 * @param phrases of one language
 */
record Words(Phrases phrases) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_]*");

    static Words of(Phrases phrases) {
        return new Words(phrases);
    }

    /** The words for a code under a member; what is no code, such as a day, stays as it is. */
    String code(String member, String code) {
        if (code.equals("true") || code.equals("false")) {
            return phrases.say(code.equals("true") ? "ask.yes" : "ask.no");
        }
        return CODE.matcher(code).matches() ? or("ask.code." + member + "." + code, code) : code;
    }

    /** The label of a field. */
    String label(Field field) {
        return phrases.say("ask.field." + field.name().replace(".*", ""));
    }

    /** The name of a fact: the label of its field, or of what else it is. */
    String fact(AskKind kind, String member) {
        var field = kind.field(Pointer.parameter(kind, member));
        return field.isPresent() ? label(field.get()) : or("ask.fact." + member, member);
    }

    private String or(String key, String otherwise) {
        try {
            return phrases.say(key);
        } catch (NoSuchMessageException e) {
            return otherwise;
        }
    }
}
