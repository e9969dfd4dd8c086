package dev.hoshu.domain.faq;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.Locale;

/** What a question is about. */
public enum Topic {
    /** Going on after the coverage end. */
    RENEWAL("継続と期間", "Renewals and terms"),
    /** Buying a service. */
    BUYING("購入と登録", "Buying and registering"),
    /** Changing or giving up what was bought. */
    CHANGE("変更", "Changes"),
    /** Options, parts, consumables. */
    PART("オプションと部品", "Options and parts"),
    /** A failure and who comes. */
    REPAIR("故障と修理", "Failures and repairs"),
    /** Naming a machine and looking it up. */
    MACHINE("機器の調べ方", "Looking up a machine");

    private final Sentence words;

    Topic(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** Its name in addresses, such as {@code renewal}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is, for a person. */
    public Sentence words() {
        return words;
    }
}
