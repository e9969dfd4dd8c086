package dev.hoshu.server.assistant.web;

import java.util.Locale;
import java.util.function.Function;

/**
 * The same server in both languages: what tools are called and what they are for is said in one.
 */
class Protocols {

    private final Protocol japanese;
    private final Protocol english;

    Protocols(Function<Locale, Protocol> made) {
        this.japanese = made.apply(Locale.JAPANESE);
        this.english = made.apply(Locale.ENGLISH);
    }

    /** The one that speaks it; Japanese for Japanese, English for every other. */
    Protocol in(Locale language) {
        return language.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? japanese : english;
    }
}
