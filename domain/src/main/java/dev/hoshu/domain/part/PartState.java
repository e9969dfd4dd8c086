package dev.hoshu.domain.part;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.Set;

/** Where a part of a case stands; the names are the codes. */
public enum PartState {
    /** It lies at its centre for this case and for no other. */
    RESERVED("引当済み", "reserved"),
    /** It left its centre. */
    ON_THE_WAY("輸送中", "on the way"),
    /** It came, and the defective one is asked back. */
    DELIVERED("到着、返却待ち", "delivered, return awaited"),
    /** The defective one came back. */
    RETURNED("返却済み", "defective part returned"),
    /** The defective one stayed out and was charged. */
    CHARGED("請求済み", "charged"),
    /** The drive stays with the customer. */
    KEPT("お客様が保持", "kept by the customer"),
    /** It was not needed and lies in the stock again. */
    RELEASED("引当取消", "released");

    private final Sentence words;

    PartState(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** For a person. */
    public Sentence words() {
        return words;
    }

    /** What can come of it next; nothing once it is settled. */
    public Set<PartState> next() {
        return switch (this) {
            case RESERVED -> Set.of(ON_THE_WAY, RELEASED);
            case ON_THE_WAY -> Set.of(DELIVERED, KEPT);
            case DELIVERED -> Set.of(RETURNED, CHARGED);
            case CHARGED -> Set.of(RETURNED);
            case RETURNED, KEPT, RELEASED -> Set.of();
        };
    }

    /** Whether somebody has to do something yet. */
    public boolean isOut() {
        return switch (this) {
            case RESERVED, ON_THE_WAY, DELIVERED -> true;
            case RETURNED, CHARGED, KEPT, RELEASED -> false;
        };
    }
}
