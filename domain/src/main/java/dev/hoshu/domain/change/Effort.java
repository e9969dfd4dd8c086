package dev.hoshu.domain.change;

/** How far away a change lies, from what is nearest to what is farthest. */
enum Effort {
    /** Papers, or a wish that the customer takes back. */
    PAPERS,
    /** Another day. */
    DAY,
    /** Another way to buy the same: through another channel, in another country. */
    WAY,
    /** Another length of the same service. */
    TERM,
    /** Another level, or another kind of service. */
    SERVICE,
    /** Another place. */
    PLACE,
    /** A machine that is mended first. */
    MACHINE,
    /** A pack that would have to be there already. */
    PACK
}
