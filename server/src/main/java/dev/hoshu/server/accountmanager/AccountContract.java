package dev.hoshu.server.accountmanager;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Technical account management of a customer: who looks after it, from when to when.
 *
 * @param number its number
 * @param programme the programme's code
 * @param customer the customer's code
 * @param manager the name of the account manager
 * @param email where the manager can be reached, or null
 * @param firstDay its first day
 * @param lastDay its last day
 * @param agreedOn when it was agreed
 * @param agreedBy by whom
 * @param contacts the agreed days of contact, in order
 */
public record AccountContract(
        String number,
        String programme,
        String customer,
        String manager,
        @Nullable String email,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate agreedOn,
        String agreedBy,
        List<Contact> contacts) {

    /** Copies the contacts. */
    public AccountContract {
        contacts = List.copyOf(contacts);
    }

    /** What can become of an agreed day. */
    public enum State {
        /** It is still to come. */
        PLANNED,
        /** The customer was contacted. */
        DONE,
        /** The customer was not. */
        NOT_DONE
    }

    /**
     * An agreed day of contact.
     *
     * @param id its number
     * @param plannedOn the day
     * @param purpose what for
     * @param state what became of it
     * @param notedOn when that was written down, or null
     * @param notedBy by whom, or null
     * @param note what came of it, or null
     */
    public record Contact(
            long id,
            LocalDate plannedOn,
            String purpose,
            State state,
            @Nullable LocalDate notedOn,
            @Nullable String notedBy,
            @Nullable String note) {}

    /** What the audit calls it. */
    String subject() {
        return "account-contract:" + number;
    }
}
