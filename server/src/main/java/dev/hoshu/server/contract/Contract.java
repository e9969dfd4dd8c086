package dev.hoshu.server.contract;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.server.frontdoor.KeptFinding;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * An individual contract, asked for or decided.
 *
 * @param number its number, under which it stands on the timeline once it is granted
 * @param programme the programme's code
 * @param machineType 4 characters
 * @param serialNumber the machine's serial number
 * @param customer whose the machine was when it was asked for, or null
 * @param level its service level
 * @param premier whether Premier Support comes with it
 * @param driveRetention whether drive retention comes with it
 * @param firstDay its first day
 * @param lastDay its last day
 * @param terms what else is agreed, in words; may be empty
 * @param priceYen its price without tax
 * @param reason why it is asked for
 * @param findings what the rules said when it was asked for
 * @param state where it stands
 * @param askedOn the day on which it was asked for
 * @param askedBy by whom
 * @param decidedOn the day of the decision, or null
 * @param decidedBy by whom, or null
 * @param decidedBecause why, or null
 */
public record Contract(
        String number,
        String programme,
        String machineType,
        String serialNumber,
        @Nullable String customer,
        ServiceLevel level,
        boolean premier,
        boolean driveRetention,
        LocalDate firstDay,
        LocalDate lastDay,
        String terms,
        long priceYen,
        String reason,
        List<KeptFinding> findings,
        State state,
        LocalDate askedOn,
        String askedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable String decidedBecause) {

    /** Copies the findings. */
    public Contract {
        findings = List.copyOf(findings);
    }

    /** Where a contract stands. */
    public enum State {
        /** It waits for the sales desk. */
        ASKED,
        /** It is in force, or will be. */
        GRANTED,
        /** The sales desk did not grant it. */
        REFUSED,
        /** Whoever asked took it back. */
        WITHDRAWN
    }

    /** Whether nobody has decided. */
    public boolean isOpen() {
        return state == State.ASKED;
    }

    /** What the audit calls it. */
    String subject() {
        return "contract:" + number;
    }
}
