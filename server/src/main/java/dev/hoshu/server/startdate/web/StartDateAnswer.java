package dev.hoshu.server.startdate.web;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.registration.ProofOfPurchase;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.attachment.Attachment;
import dev.hoshu.server.startdate.Change;
import dev.hoshu.server.startdate.StartDatePreview;
import dev.hoshu.server.startdate.StartDateRequest;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A request as programs are told of it.
 *
 * @param number its number
 * @param programme the programme's code
 * @param machineNumber the machine's number
 * @param serialNumber its serial number
 * @param deliveredOn the day of delivery
 * @param reason why
 * @param state where it stands
 * @param missing the papers that are missing
 * @param documents the papers that are there
 * @param askedOn the day
 * @param askedAt when
 * @param askedBy by whom
 * @param decidedOn the day of the decision
 * @param decidedBy by whom
 * @param decision its reason
 * @param correction the correction by which it took effect
 * @param events what happened
 * @param today what it comes to today; null once it is decided
 */
record StartDateAnswer(
        String number,
        String programme,
        String machineNumber,
        String serialNumber,
        LocalDate deliveredOn,
        String reason,
        StartDateRequest.State state,
        List<ProofOfPurchase> missing,
        List<Paper> documents,
        LocalDate askedOn,
        Instant askedAt,
        String askedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable String decision,
        @Nullable String correction,
        List<StartDateRequest.Event> events,
        @Nullable Preview today) {

    /** A paper, and what it is said to be. */
    record Paper(
            long id,
            String name,
            String mediaType,
            int size,
            String sha256,
            List<ProofOfPurchase> proves,
            LocalDate uploadedOn,
            String uploadedBy,
            String address) {}

    /** Days of which the last is one. */
    record Days(LocalDate start, LocalDate end) {

        static Days of(CoveragePeriod period) {
            return new Days(period.firstDay(), period.lastDay());
        }
    }

    /** One thing that covers the machine, before and after. */
    record Moved(
            String kind,
            @Nullable String packSerial,
            @Nullable String partNumber,
            Days before,
            Days after,
            boolean moved) {

        static Moved of(Change change) {
            return new Moved(
                    change.kind(),
                    change.pack(),
                    change.partNumber(),
                    Days.of(change.before()),
                    Days.of(change.after()),
                    change.isMoved());
        }
    }

    /** What one rule saw. */
    record FindingAnswer(String rule, String outcome, Sentence facts, @Nullable Sentence remedy) {

        static FindingAnswer of(Finding finding) {
            return new FindingAnswer(
                    finding.rule().id(),
                    finding.outcome().name(),
                    finding.facts(),
                    finding.remedy());
        }
    }

    /** What a request comes to. */
    record Preview(
            StartDatePreview.Outcome outcome,
            List<String> rules,
            Sentence explanation,
            List<FindingAnswer> findings,
            @Nullable LocalDate start,
            List<Moved> coverage,
            String seen) {

        static Preview of(StartDatePreview preview) {
            return new Preview(
                    preview.outcome(),
                    preview.rules().stream().map(r -> r.id()).toList(),
                    preview.explanation(),
                    preview.findings().stream().map(FindingAnswer::of).toList(),
                    preview.start(),
                    preview.changes().stream().map(Moved::of).toList(),
                    preview.mark());
        }
    }

    static StartDateAnswer of(
            StartDateRequest request,
            List<Attachment> papers,
            List<StartDateRequest.Event> events,
            @Nullable StartDatePreview today) {
        return new StartDateAnswer(
                request.number(),
                request.programme(),
                request.machineNumber(),
                request.serialNumber(),
                request.deliveredOn(),
                request.reason(),
                request.state(),
                List.copyOf(request.missing()),
                papers.stream().map(p -> paper(request, p)).toList(),
                request.askedOn(),
                request.askedAt(),
                request.askedBy(),
                request.decidedOn(),
                request.decidedBy(),
                request.decision(),
                request.correction(),
                events,
                today == null ? null : Preview.of(today));
    }

    private static Paper paper(StartDateRequest request, Attachment paper) {
        return new Paper(
                paper.id(),
                paper.name(),
                paper.kind().type().toString(),
                paper.size(),
                paper.sha256(),
                request.proofs().stream()
                        .filter(p -> p.paper() == paper.id())
                        .map(StartDateRequest.Proof::proof)
                        .toList(),
                paper.uploadedOn(),
                paper.uploadedBy(),
                "/api/v1/start-date-requests/%s/documents/%d"
                        .formatted(request.number(), paper.id()));
    }
}
