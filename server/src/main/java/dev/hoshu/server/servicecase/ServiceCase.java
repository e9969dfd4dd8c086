package dev.hoshu.server.servicecase;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.response.BreachCause;
import dev.hoshu.domain.response.Call;
import dev.hoshu.domain.response.CallCoverage;
import dev.hoshu.domain.rulebook.ClockPolicy.PauseReason;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.KeptFinding;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A case as it is kept.
 *
 * @param number its number, {@code K-} and eight digits
 * @param programme the programme's code
 * @param onRecord whether the machine was on record when the call was taken
 * @param machineType the machine's type
 * @param model its model; empty if it is not known
 * @param serialNumber its serial number
 * @param customer whose it was on the record then; null where that is not known
 * @param channel the channel of record then
 * @param said the four facts as they were said (REP-6)
 * @param contact whom to speak to
 * @param symptom what is wrong
 * @param severity how much stands still
 * @param software the software that it is about (CAT-5); null if it is about the machine
 * @param coverage what was known to cover it then
 * @param premierDesk whether it is the Premier desk's (REP-6)
 * @param notes what differed from the record (CHG-6)
 * @param takenOn the day on which it was taken
 * @param takenAt when
 * @param takenBy by whom
 * @param closing how it ended; null while it is open
 */
public record ServiceCase(
        String number,
        String programme,
        boolean onRecord,
        String machineType,
        String model,
        String serialNumber,
        @Nullable String customer,
        @Nullable String channel,
        Call said,
        Contact contact,
        String symptom,
        Severity severity,
        @Nullable CalledSoftware software,
        KeptCoverage coverage,
        boolean premierDesk,
        List<KeptFinding> notes,
        LocalDate takenOn,
        Instant takenAt,
        String takenBy,
        @Nullable Closing closing) {

    /** Copies the list. */
    public ServiceCase {
        notes = List.copyOf(notes);
    }

    /** What was known of the coverage; the names are the codes. */
    public enum CoverageState {
        /** The machine was covered. */
        COVERED,
        /** It was known not to be. */
        NOT_COVERED,
        /** Nothing was known, which is not the same. */
        NOT_CONFIRMED;

        /** How a decision is kept. */
        public static CoverageState of(CallCoverage coverage) {
            return switch (coverage) {
                case CallCoverage.Covered c -> COVERED;
                case CallCoverage.NotCovered c -> NOT_COVERED;
                case CallCoverage.NotConfirmed c -> NOT_CONFIRMED;
            };
        }
    }

    /**
     * What was known to cover the machine when the call was taken.
     *
     * @param state whether it was covered
     * @param level the level in force, or null
     * @param lastDay that level's last day, or null
     * @param sentence all of it in words
     * @param findings what each rule saw
     */
    public record KeptCoverage(
            CoverageState state,
            @Nullable ServiceLevel level,
            @Nullable LocalDate lastDay,
            Sentence sentence,
            List<KeptFinding> findings) {

        /** Copies the list. */
        public KeptCoverage {
            findings = List.copyOf(findings);
        }
    }

    /**
     * How a case ended.
     *
     * @param on the day
     * @param at when
     * @param by by whom
     * @param reason why
     */
    public record Closing(LocalDate on, Instant at, String by, String reason) {}

    /**
     * What happened to a case.
     *
     * @param id its place in the record; 0 before it is kept
     * @param kind what
     * @param at when it happened
     * @param recordedAt when that was entered
     * @param who who entered it
     * @param note what was said, or null
     * @param told what belongs to its kind
     */
    public record Event(
            long id,
            CaseEventKind kind,
            Instant at,
            Instant recordedAt,
            String who,
            @Nullable String note,
            Told told) {}

    /**
     * What belongs to the kind of an event.
     *
     * @param pause why the case waits; of a pause
     * @param level the level from then on; of a change of it
     * @param cause why the target was missed; of a cause
     * @param takesBack which entry counts no more; of taking one back
     */
    public record Told(
            @Nullable PauseReason pause,
            @Nullable ServiceLevel level,
            @Nullable BreachCause cause,
            @Nullable Long takesBack) {

        /** Of most kinds. */
        public static final Told NOTHING = new Told(null, null, null, null);
    }

    /** Whether it is not closed yet. */
    public boolean isOpen() {
        return closing == null;
    }

    /** Machine type and model. */
    public String machineNumber() {
        return machineType + model;
    }

    /** What its papers are kept under, and what the audit names it. */
    public String subject() {
        return "case:" + number;
    }
}
