package dev.hoshu.domain.repair;

import dev.hoshu.domain.rulebook.Sentence;

/** Who pays for a line; the constants' names are the codes in answers. */
public enum Payer {
    /** Coverage pays; the customer pays nothing. */
    COVERAGE("無償 (保守の対象)", "covered"),
    /** It is chargeable, and the maker has taken it over as a goodwill. */
    GOODWILL("無償 (好意による負担)", "taken over as goodwill"),
    /** The customer. */
    CUSTOMER("有償", "charged to the customer"),
    /** Nobody: the work is not accepted (EOS-4). */
    NOBODY("お受けできません", "refused"),
    /** Not known until a fact is. */
    OPEN("未確定", "not decided yet");

    private final Sentence words;

    Payer(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** For a person. */
    public Sentence words() {
        return words;
    }
}
