package dev.hoshu.server.servicecase.web;

import dev.hoshu.domain.response.BreachCause;
import dev.hoshu.domain.rulebook.ClockPolicy.PauseReason;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.attachment.Attachment;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.servicecase.CalledSoftware;
import dev.hoshu.server.servicecase.CaseClock;
import dev.hoshu.server.servicecase.CaseEventKind;
import dev.hoshu.server.servicecase.ServiceCase;
import dev.hoshu.server.servicecase.Severity;
import dev.hoshu.server.servicecase.Timed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A case as programs are told of it.
 *
 * @param number its number
 * @param programme the programme's code
 * @param machineNumber the machine's number as it was understood
 * @param serialNumber its serial number
 * @param onRecord whether it was on record
 * @param state OPEN or CLOSED
 * @param desk PREMIER or SERVICE (REP-6)
 * @param customerName as it was said
 * @param place as it was said
 * @param contact whom to speak to
 * @param symptom what is wrong
 * @param severity how much stands still
 * @param software the software that it is about (CAT-5); null if it is about the machine
 * @param coverage what was known to cover it
 * @param notes what differed from the record (CHG-6)
 * @param takenOn the day
 * @param takenAt when
 * @param takenBy by whom
 * @param closedOn the day on which it was closed
 * @param closedAt when
 * @param closedBy by whom
 * @param closingReason why
 * @param clock what its clock shows
 * @param openCases other open cases of the same machine
 * @param events what happened
 * @param documents its papers
 */
record CaseAnswer(
        String number,
        String programme,
        String machineNumber,
        String serialNumber,
        boolean onRecord,
        String state,
        String desk,
        @Nullable String customerName,
        @Nullable String place,
        ContactAnswer contact,
        String symptom,
        Severity severity,
        @Nullable CalledSoftware software,
        CoverageTaken coverage,
        List<FindingAnswer> notes,
        LocalDate takenOn,
        Instant takenAt,
        String takenBy,
        @Nullable LocalDate closedOn,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closingReason,
        ClockAnswer clock,
        List<Brief> openCases,
        List<EventAnswer> events,
        List<Paper> documents) {

    /** Whom to speak to. */
    record ContactAnswer(@Nullable String name, @Nullable String phone, @Nullable String mail) {}

    /** What covered the machine when the call was taken. */
    record CoverageTaken(
            String state,
            @Nullable String level,
            @Nullable LocalDate lastDay,
            List<String> rules,
            Sentence explanation,
            List<FindingAnswer> findings) {}

    /** What one rule saw. */
    record FindingAnswer(String rule, String outcome, Sentence facts) {

        static FindingAnswer of(KeptFinding finding) {
            return new FindingAnswer(finding.rule(), finding.outcome(), finding.facts());
        }
    }

    /** A case in short. */
    record Brief(String number, LocalDate takenOn, String symptom, String address) {

        static Brief of(ServiceCase one) {
            return new Brief(
                    one.number(), one.takenOn(), one.symptom(), CasesApi.PATH + "/" + one.number());
        }
    }

    /**
     * What happened.
     *
     * @param id its place in the record, by which it can be taken back
     * @param kind what
     * @param at when it happened
     * @param recordedAt when that was entered
     * @param who who entered it
     * @param note what was said
     * @param reason why the case waits; of a pause
     * @param level the level from then on; of a change of it
     * @param cause why the target was missed; of a cause
     * @param takesBack which entry counts no more; of taking one back
     * @param takenBack whether it counts no more itself
     */
    record EventAnswer(
            long id,
            CaseEventKind kind,
            Instant at,
            Instant recordedAt,
            String who,
            @Nullable String note,
            @Nullable PauseReason reason,
            @Nullable String level,
            @Nullable BreachCause cause,
            @Nullable Long takesBack,
            boolean takenBack) {

        static EventAnswer of(CaseClock.Logged logged) {
            var event = logged.event();
            var told = event.told();
            var level = told.level();
            return new EventAnswer(
                    event.id(),
                    event.kind(),
                    event.at(),
                    event.recordedAt(),
                    event.who(),
                    event.note(),
                    told.pause(),
                    level == null ? null : level.code(),
                    told.cause(),
                    told.takesBack(),
                    logged.takenBack());
        }
    }

    /** A paper. */
    record Paper(
            long id,
            String name,
            String mediaType,
            int size,
            String sha256,
            LocalDate uploadedOn,
            String uploadedBy,
            String address) {}

    static CaseAnswer of(
            ServiceCase one,
            Timed timed,
            List<ServiceCase> alsoOpen,
            List<CaseClock.Logged> events,
            List<Attachment> papers) {
        var coverage = one.coverage();
        var level = coverage.level();
        var closing = one.closing();
        return new CaseAnswer(
                one.number(),
                one.programme(),
                one.machineNumber(),
                one.serialNumber(),
                one.onRecord(),
                one.isOpen() ? "OPEN" : "CLOSED",
                one.premierDesk() ? "PREMIER" : "SERVICE",
                one.said().customerName(),
                one.said().place(),
                new ContactAnswer(
                        one.contact().name(), one.contact().phone(), one.contact().mail()),
                one.symptom(),
                one.severity(),
                one.software(),
                new CoverageTaken(
                        coverage.state().name(),
                        level == null ? null : level.code(),
                        coverage.lastDay(),
                        coverage.findings().stream().map(KeptFinding::rule).distinct().toList(),
                        coverage.sentence(),
                        coverage.findings().stream().map(FindingAnswer::of).toList()),
                one.notes().stream().map(FindingAnswer::of).toList(),
                one.takenOn(),
                one.takenAt(),
                one.takenBy(),
                closing == null ? null : closing.on(),
                closing == null ? null : closing.at(),
                closing == null ? null : closing.by(),
                closing == null ? null : closing.reason(),
                ClockAnswer.of(timed),
                alsoOpen.stream().map(Brief::of).toList(),
                events.stream().map(EventAnswer::of).toList(),
                papers.stream().map(p -> paper(one, p)).toList());
    }

    private static Paper paper(ServiceCase one, Attachment paper) {
        return new Paper(
                paper.id(),
                paper.name(),
                paper.kind().type().toString(),
                paper.size(),
                paper.sha256(),
                paper.uploadedOn(),
                paper.uploadedBy(),
                "%s/%s/documents/%d".formatted(CasesApi.PATH, one.number(), paper.id()));
    }
}
