package dev.hoshu.domain.plan;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.plan.Alternative.Consequence;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Reinstatement;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a way to go on costs beside its price, and what it rules out, with the days in it. */
final class Consequences {

    private final Policy policy;
    private final MachineFacts machine;
    private final CoverageTimeline timeline;
    private final LocalDate orderedOn;

    Consequences(
            Policy policy, MachineFacts machine, CoverageTimeline timeline, LocalDate orderedOn) {
        this.policy = policy;
        this.machine = machine;
        this.timeline = timeline;
        this.orderedOn = orderedOn;
    }

    List<Consequence> of(PlanDecision.Found plan) {
        var all = new ArrayList<Consequence>();
        boolean upgrades =
                plan.findings().stream().anyMatch(finding -> finding.rule() == Rule.NEW_2);
        var warrantyEnd = timeline.warranty().period().lastDay();
        if (!upgrades && !orderedOn.isAfter(warrantyEnd)) {
            all.add(
                    new Consequence(
                            Rule.NEW_1,
                            new Sentence(
                                    ja(warrantyEnd) + "を過ぎるとアップグレードは買えません。",
                                    "No upgrade can be bought after " + en(warrantyEnd) + ".")));
        }
        if (!plan.steps().isEmpty()) {
            all.add(
                    new Consequence(
                            Rule.CHG_5,
                            new Sentence(
                                    "途中でやめても返金はありません。",
                                    "Nothing is refunded for what is given up early.")));
        }
        return all;
    }

    List<Consequence> ofIndividualContract() {
        var all = new ArrayList<Consequence>();
        all.add(
                new Consequence(
                        Rule.CAT_3,
                        new Sentence(
                                "パックではなく、価格は案件ごとの見積りです。",
                                "It is no pack, and its price is quoted case by case.")));
        machine.endOfSupport()
                .announcedDay()
                .ifPresent(day ->
                        all.add(
                                new Consequence(
                                        Rule.EOS_2,
                                        new Sentence(
                                                "保守廃止日の" + ja(day) + "までです。",
                                                "It serves up to the end of support on "
                                                        + en(day)
                                                        + "."))));
        return all;
    }

    List<Consequence> ofPayingPerRepair() {
        int hours = policy.spotRepair().minimumLabourHours();
        var all = new ArrayList<Consequence>();
        all.add(
                new Consequence(
                        Rule.REP_5,
                        new Sentence(
                                "保守が終わった後は、修理のたびに作業費 (最低" + hours + "時間分)、出張費、部品代、部品の送料がかかります。",
                                "Once coverage is over, each repair costs labour ("
                                        + hours
                                        + " hours at least), travel, parts and their shipping.")));
        all.add(lapse());
        machine.endOfSupport()
                .announcedDay()
                .ifPresent(day ->
                        all.add(
                                new Consequence(
                                        Rule.EOS_4,
                                        new Sentence(
                                                ja(day) + "を過ぎると修理もお受けできません。",
                                                "After " + en(day) + " no repair is accepted."))));
        return all;
    }

    private Consequence lapse() {
        var reinstatement = policy.reinstatement();
        var end = timeline.coverageEnd();
        if (reinstatement.fee() instanceof Reinstatement.Fee.None) {
            return new Consequence(
                    Rule.REN_4,
                    new Sentence(
                            "後から継続するときは、" + ja(end) + "の翌日に遡って買うことになります。",
                            "A renewal later on is backdated to the day after " + en(end) + "."));
        }
        var free = end.plusDays(reinstatement.freeDays());
        return new Consequence(
                Rule.REN_5,
                new Sentence(
                        ja(free) + "を過ぎてから継続すると、遡った分に復帰料金が加わります。",
                        "A renewal after "
                                + en(free)
                                + " is backdated and takes a reinstatement fee."));
    }
}
