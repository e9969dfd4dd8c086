package dev.hoshu.domain.response;

import dev.hoshu.domain.rulebook.Sentence;

/** What the desk always asks, Premier customers too (REP-6). */
public enum IntakeFact {
    /** The customer's name. */
    CUSTOMER_NAME("お客様名", "the customer's name"),
    /** Where the machine stands. */
    PLACE("設置場所", "the place of installation"),
    /** The machine type. */
    MACHINE_TYPE("マシンタイプ", "the machine type"),
    /** The machine's serial number. */
    SERIAL_NUMBER("機器シリアル番号", "the machine's serial number");

    private final Sentence words;

    IntakeFact(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What it is, for a person. */
    public Sentence words() {
        return words;
    }
}
