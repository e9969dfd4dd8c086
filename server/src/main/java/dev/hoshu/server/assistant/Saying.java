package dev.hoshu.server.assistant;

import dev.hoshu.domain.rulebook.Sentence;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what the bundles have in both languages at once. */
@Component
public class Saying {

    private static final String BETWEEN_LINES = "\n";

    private final MessageSource messages;

    /** Made by Spring. */
    public Saying(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The words under that name.
     *
     * @param code the name in the bundle, the same in both languages
     * @param parts what stands in them; a sentence is said in the language of the words
     */
    public Sentence of(String code, Object... parts) {
        return new Sentence(
                () -> say(code, parts, Locale.JAPANESE), () -> say(code, parts, Locale.ENGLISH));
    }

    /** Sentences as lines. */
    public static Sentence lines(List<Sentence> sentences) {
        return new Sentence(
                () -> joined(sentences, Locale.JAPANESE), () -> joined(sentences, Locale.ENGLISH));
    }

    private String say(String code, Object[] parts, Locale language) {
        var said =
                Arrays.stream(parts)
                        .map(p -> p instanceof Sentence s ? s.in(language) : String.valueOf(p))
                        .toArray();
        return messages.getMessage(code, said, language);
    }

    private static String joined(List<Sentence> sentences, Locale language) {
        return sentences.stream()
                .map(s -> s.in(language))
                .collect(Collectors.joining(BETWEEN_LINES));
    }
}
