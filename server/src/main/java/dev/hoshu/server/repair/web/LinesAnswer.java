package dev.hoshu.server.repair.web;

import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.entitlement.PartDelivery;
import dev.hoshu.domain.entitlement.RepairCharge;
import dev.hoshu.domain.repair.Payer;
import dev.hoshu.domain.repair.WorkState;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.repair.CaseLine;
import dev.hoshu.server.repair.GoodwillEntry;
import dev.hoshu.server.repair.KeptDecision;
import dev.hoshu.server.repair.StandingLine;
import dev.hoshu.server.repair.WhoPays;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Who pays for a case, as programs are told.
 *
 * @param number the case's number
 * @param work how far its chargeable work is released
 * @param released whether chargeable work may begin, true too where there is none
 * @param workExplanation the same in words
 * @param noSpotWork that no chargeable work is accepted any more (EOS-4), or null
 * @param summary who pays for which lines, in words
 * @param lines its lines as they stand
 * @param withdrawn those that were taken out of it
 */
record LinesAnswer(
        String number,
        WorkState work,
        boolean released,
        Sentence workExplanation,
        @Nullable Sentence noSpotWork,
        Sentence summary,
        List<LineAnswer> lines,
        List<LineAnswer> withdrawn) {

    /**
     * A line.
     *
     * @param line its number
     * @param payer who pays in the end
     * @param payerByRules who pays by the rules alone
     * @param current the entry that stands
     * @param earlier the entries before it, the latest first
     * @param goodwill what was taken over and taken back
     */
    record LineAnswer(
            int line,
            Payer payer,
            Payer payerByRules,
            Entry current,
            List<Entry> earlier,
            List<Grant> goodwill) {

        static LineAnswer of(StandingLine line) {
            return new LineAnswer(
                    line.current().line(),
                    line.paid().payer(),
                    line.current().payer(),
                    Entry.of(line.current()),
                    line.earlier().stream().map(Entry::of).toList(),
                    line.goodwill().stream().map(Grant::of).toList());
        }
    }

    /** One entry of a line and its decision. */
    record Entry(
            int entry,
            boolean withdrawn,
            LineForm said,
            String outcome,
            @Nullable String coveredBy,
            @Nullable String level,
            @Nullable PartDelivery delivery,
            List<RepairCharge> charges,
            @Nullable Integer minimumLabourHours,
            List<NeededFact> needed,
            List<String> rules,
            Sentence explanation,
            List<FindingAnswer> findings,
            @Nullable Covering covering,
            @Nullable String reason,
            LocalDate on,
            Instant at,
            String by) {

        static Entry of(CaseLine line) {
            var decision = line.decision();
            var covering = decision.covering();
            return new Entry(
                    line.entry(),
                    line.withdrawn(),
                    LineForm.of(line.said()),
                    decision.outcome(),
                    decision.coveredBy(),
                    decision.level(),
                    decision.delivery(),
                    decision.charges(),
                    decision.minimumLabourHours(),
                    decision.needed(),
                    decision.rules(),
                    decision.explanation().sentence(),
                    decision.findings().stream().map(FindingAnswer::of).toList(),
                    covering == null ? null : Covering.of(covering),
                    line.reason(),
                    line.on(),
                    line.at(),
                    line.by());
        }
    }

    /** What one rule saw. */
    record FindingAnswer(String rule, String outcome, Sentence facts) {

        static FindingAnswer of(KeptFinding finding) {
            return new FindingAnswer(finding.rule(), finding.outcome(), finding.facts());
        }
    }

    /** Which cover pays, and which others were in force. */
    record Covering(Sentence by, List<Other> others) {

        static Covering of(KeptDecision.Covering covering) {
            return new Covering(
                    covering.by().sentence(),
                    covering.others().stream()
                            .map(o ->
                                    new Other(
                                            o.cover().sentence(),
                                            o.because(),
                                            o.reason().sentence()))
                            .toList());
        }
    }

    /** A cover that was in force and does not pay. */
    record Other(Sentence cover, String because, Sentence reason) {}

    /** What was taken over, or taken back. */
    record Grant(int entry, boolean granted, String reason, LocalDate on, Instant at, String by) {

        static Grant of(GoodwillEntry entry) {
            return new Grant(
                    entry.entry(),
                    entry.granted(),
                    entry.reason(),
                    entry.on(),
                    entry.at(),
                    entry.by());
        }
    }

    static LinesAnswer of(WhoPays pays) {
        return new LinesAnswer(
                pays.one().number(),
                pays.state(),
                pays.state().isReleased(),
                pays.state().words(),
                pays.noSpotWork(),
                pays.summary().explanation(),
                pays.lines().stream().map(LineAnswer::of).toList(),
                pays.withdrawn().stream().map(LineAnswer::of).toList());
    }
}
