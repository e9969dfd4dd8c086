package dev.hoshu.server.repair;

import dev.hoshu.domain.repair.Acceptances;
import dev.hoshu.domain.repair.Estimate;
import dev.hoshu.domain.repair.EstimateDecision;
import dev.hoshu.domain.repair.IssuedEstimate;
import dev.hoshu.domain.repair.SpotEstimates;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Role;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.repair.KeptEstimate.KeptAnswer;
import dev.hoshu.server.repair.store.EstimateRows;
import dev.hoshu.server.servicecase.CaseBook;
import dev.hoshu.server.servicecase.CaseLetters;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;

/** The door to estimates of chargeable work (REP-5) and to the customer's word to them. */
@Service
public class Estimates {

    /** The most characters of the name of who said something to the desk. */
    public static final int LONGEST_NAME = 100;

    private final CaseBook cases;
    private final CasePayments payments;
    private final CaseMachines machines;
    private final EstimateRows rows;
    private final CaseLetters letters;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    Estimates(
            CaseBook cases,
            CasePayments payments,
            CaseMachines machines,
            EstimateRows rows,
            CaseLetters letters,
            Audit audit,
            Today today) {
        this.cases = cases;
        this.payments = payments;
        this.machines = machines;
        this.rows = rows;
        this.letters = letters;
        this.audit = audit;
        this.today = today;
    }

    /** What the audit keeps of an estimate: nothing of the persons that a call names. */
    record Kept(int version, String scope, @Nullable Long grossYen, @Nullable String answer) {

        static Kept of(KeptEstimate estimate) {
            var answer = estimate.answer();
            return new Kept(
                    estimate.version(),
                    estimate.scope(),
                    estimate.document().grossYen(),
                    answer == null ? null : answer.answer().name());
        }
    }

    /**
     * Makes the next version of a case's estimate; it takes the place of the one before.
     *
     * @return its version
     * @throws dev.hoshu.server.frontdoor.Problem if nothing is charged, or the end of support has
     *     passed (EOS-4)
     */
    @Transactional
    public int make(String number) {
        var one = cases.held(number);
        var pays = payments.of(number);
        var policy = machines.policy(one);
        var decision =
                SpotEstimates.under(policy)
                        .estimate(
                                pays.paid(),
                                machines.endOfSupport(one),
                                machines.way(one),
                                today.day());
        return switch (decision) {
            case EstimateDecision.NothingToPay nothing ->
                    throw RepairProblems.nothing(nothing.explanation());
            case EstimateDecision.Refused refused ->
                    throw RepairProblems.noSpotWork(refused.explanation());
            case EstimateDecision.Estimated made ->
                    keep(pays, made.estimate(), policy.effectiveFrom());
        };
    }

    private int keep(WhoPays pays, Estimate estimate, LocalDate policyFrom) {
        var lines =
                estimate.lines().stream()
                        .map(n -> pays.line(n).orElseThrow().current())
                        .map(l ->
                                new EstimateDocument.Line(
                                        l.line(),
                                        l.said().what(),
                                        l.decision().explanation(),
                                        l.decision().rules()))
                        .toList();
        var kept =
                new KeptEstimate(
                        pays.newest().map(KeptEstimate::version).orElse(0) + 1,
                        pays.scope(),
                        EstimateDocument.of(estimate, lines, policyFrom),
                        today.day(),
                        today.instant(),
                        People.current().signature(),
                        estimate.validUntil(),
                        null);
        rows.add(pays.one().number(), kept);
        audit.record("case-estimate.made", pays.one().subject(), null, null, Kept.of(kept));
        letters.toCustomer(EstimateLetters.made(pays.one().number(), kept));
        return kept.version();
    }

    /**
     * One version.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is none that this person sees
     */
    @Transactional(readOnly = true)
    public KeptEstimate find(String number, int version) {
        return version(payments.of(number), version);
    }

    private static KeptEstimate version(WhoPays pays, int version) {
        return pays.estimates().stream()
                .filter(e -> e.version() == version)
                .findFirst()
                .orElseThrow(() -> RepairProblems.unknownEstimate(version));
    }

    /**
     * A customer's word.
     *
     * @param answer accepted or declined
     * @param saidBy who said so to the desk; empty where the customer answers itself
     * @param saidAt when; null where the customer answers itself
     */
    public record Word(IssuedEstimate.Answer answer, String saidBy, @Nullable Instant saidAt) {}

    /**
     * Keeps the customer's word to a version, once.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if somebody else answers, the desk does not say
     *     who said so and when, or the version cannot be answered
     */
    @Transactional
    public void answer(String number, int version, Word word) {
        cases.find(number);
        demandWord(word);
        var one = cases.held(number);
        var pays = payments.of(number);
        var asked = version(pays, version);
        var newest = pays.newest().orElseThrow();
        var decision =
                Acceptances.decide(
                        asked.issued(),
                        newest.issued(),
                        word.answer(),
                        pays.scope(),
                        machines.endOfSupport(one),
                        today.day());
        if (decision instanceof Acceptances.Decision.NotTaken not) {
            throw RepairProblems.notTaken(not.reason(), not.explanation(), newest.version());
        }
        var who = People.current();
        boolean desk = Circle.SERVICE_DESK.includes(who.role());
        rows.answer(
                number,
                version,
                new KeptAnswer(
                        word.answer(),
                        desk ? TypedLine.plain(word.saidBy()) : null,
                        desk ? word.saidAt() : null,
                        today.day(),
                        today.instant(),
                        who.signature()));
        audit.record(
                "case-estimate.answered",
                one.subject(),
                null,
                Kept.of(asked),
                Kept.of(find(number, version)));
        letters.toDesk(EstimateLetters.answered(number, version, word.answer()));
    }

    /** A customer speaks for itself; the desk names who spoke and when. */
    private void demandWord(Word word) {
        var role = People.current().role();
        if (role == Role.DEALER) {
            throw RepairProblems.notTheCustomer();
        }
        var name = TypedLine.plain(word.saidBy());
        var at = word.saidAt();
        if (role == Role.CUSTOMER) {
            if (!name.isEmpty() || at != null) {
                throw RepairProblems.unclear(
                        "/saidBy",
                        "お客様ご自身のお答えなので、空にしてください。",
                        "The customer answers itself: leave it out.");
            }
            return;
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw RepairProblems.unclear(
                    "/saidBy",
                    "お客様のどなたがおっしゃったかを1から%d文字で書いてください。".formatted(LONGEST_NAME),
                    "Write who of the customer said so in 1 to %d characters."
                            .formatted(LONGEST_NAME));
        }
        if (at == null || at.isAfter(today.instant())) {
            throw RepairProblems.unclear(
                    "/saidAt",
                    "いつおっしゃったかを、今までの日時で書いてください。",
                    "Write when it was said, not later than now.");
        }
    }
}
