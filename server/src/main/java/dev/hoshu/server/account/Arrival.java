package dev.hoshu.server.account;

import dev.hoshu.server.frontdoor.Person;

/** What comes of a person's return from a sign-in provider. */
public sealed interface Arrival {

    /**
     * The provider vouches for this person, who has an account.
     *
     * @param person the person
     * @param by the provider's word
     * @param then the address of this server that the person wanted
     */
    record Admitted(Person person, Vouched by, String then) implements Arrival {}

    /**
     * The person does not come in.
     *
     * @param why the reason
     */
    record Refused(Hindrance why) implements Arrival {}

    /** Why nobody comes in by a provider, so that the person can be told what to do. */
    enum Hindrance {
        /** The person, or the provider for it, did not agree. */
        DECLINED(403),
        /** This browser has no attempt under way that the answer belongs to, or no longer. */
        STALE(400),
        /** The provider's word does not hold: signature, issuer, audience, nonce or time. */
        UNPROVEN(403),
        /** The provider cannot be reached. */
        AWAY(503),
        /** The provider does not take this server's question, or answers what cannot be read. */
        UNREADABLE(502),
        /** See {@link Vouching.Reason#NO_MAIL}. */
        NO_MAIL(403),
        /** See {@link Vouching.Reason#UNVERIFIED}. */
        UNVERIFIED(403),
        /** See {@link Vouching.Reason#UNKNOWN}. */
        UNKNOWN(403),
        /** See {@link Vouching.Reason#SEVERAL}. */
        SEVERAL(403),
        /** See {@link Vouching.Reason#TAKEN}. */
        TAKEN(403),
        /** See {@link Vouching.Reason#CLOSED}. */
        CLOSED(403);

        private final int status;

        Hindrance(int status) {
            this.status = status;
        }

        /** The status of the page that says so. */
        public int status() {
            return status;
        }

        /** The one for a reason of ours. */
        static Hindrance of(Vouching.Reason reason) {
            return switch (reason) {
                case NO_MAIL -> NO_MAIL;
                case UNVERIFIED -> UNVERIFIED;
                case UNKNOWN -> UNKNOWN;
                case SEVERAL -> SEVERAL;
                case TAKEN -> TAKEN;
                case CLOSED -> CLOSED;
            };
        }
    }
}
