package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.rulebook.Sentence;

/** What a repair is charged for (REP-5); the constants' names are the codes in answers. */
public enum RepairCharge {
    /** The technician's work. */
    LABOUR("技術員作業費", "labour"),
    /** The part. */
    PARTS("部品代", "the part"),
    /** Bringing the part. */
    PARTS_SHIPPING("部品配送費", "its shipping"),
    /** The technician's way. */
    TRAVEL("技術員交通費", "travel");

    private final Sentence words;

    RepairCharge(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What it is, for a person. */
    public Sentence words() {
        return words;
    }
}
