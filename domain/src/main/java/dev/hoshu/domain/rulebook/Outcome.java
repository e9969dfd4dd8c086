package dev.hoshu.domain.rulebook;

/**
 * What a decision comes to, from the lightest to the gravest; of several objections the gravest
 * wins.
 */
public enum Outcome {
    /** It may be had (an offer) or done (a registration: ACCEPTED in its answer). */
    AVAILABLE,
    /** The work can be had and is charged to the customer (a repair). */
    CHARGEABLE,
    /** Only the maker's sales desk can grant it. */
    CONSULT,
    /** It can be granted once papers are there. */
    NEEDS_DOCUMENTS,
    /** It cannot be had. */
    REFUSED;

    /** The graver of the two. */
    public Outcome gravest(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
