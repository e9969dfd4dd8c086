package dev.hoshu.domain.registration;

import dev.hoshu.domain.rulebook.Sentence;

/** Papers for a change of the warranty's first day (CHG-1); the names are the codes. */
public enum ProofOfPurchase {
    /** The delivery note that names machine and delivery day (納品書). */
    DELIVERY_NOTE("納品日と機器がわかる納品書", "the delivery note that names machine and delivery day"),
    /** A copy of the dated warranty card (保証書). */
    WARRANTY_CARD("日付の入った保証書の写し", "a copy of the dated warranty card");

    private final Sentence words;

    ProofOfPurchase(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What it is, for a person. */
    public Sentence words() {
        return words;
    }
}
