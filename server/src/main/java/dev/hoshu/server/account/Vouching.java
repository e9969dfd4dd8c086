package dev.hoshu.server.account;

import dev.hoshu.server.frontdoor.Person;

/** What comes of a provider's word for somebody. */
public sealed interface Vouching {

    /**
     * It is this person.
     *
     * @param person the person, as the account has it: nothing of it comes from the provider
     */
    record Admitted(Person person) implements Vouching {}

    /**
     * The person does not come in.
     *
     * @param why the reason
     */
    record Refused(Reason why) implements Vouching {}

    /** Why somebody whom a provider knows does not come in here. */
    enum Reason {
        /** No account is linked, and the provider tells no mail address. */
        NO_MAIL,
        /**
         * No account is linked, and the provider does not say that the mail address is verified.
         */
        UNVERIFIED,
        /** No account is linked or has that mail address. */
        UNKNOWN,
        /** More than one account has that mail address. */
        SEVERAL,
        /** The account is linked with somebody else of the same provider. */
        TAKEN,
        /** The account is closed. */
        CLOSED
    }
}
