package dev.hoshu.domain.faq;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.entitlement.PartKind;
import dev.hoshu.domain.entitlement.PartOrigin;
import dev.hoshu.domain.entitlement.RepairCause;
import dev.hoshu.domain.entitlement.RepairDecision;
import dev.hoshu.domain.entitlement.TimedResponses;
import dev.hoshu.domain.response.Responses;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;

import java.time.LocalTime;
import java.util.List;

/** Failures of one machine: who pays and who comes. */
final class RepairsOfMachine {

    private final MachineCase at;

    RepairsOfMachine(MachineCase at) {
        this.at = at;
    }

    FrequentAnswer sameDay(Reply reply) {
        var state = at.state();
        if (state.isEmpty()) {
            reply.lacks(OpenFact.WARRANTY);
        } else if (state.get() instanceof CoverageTimeline.State.Covered covered) {
            target(reply, covered.level());
        } else {
            reply.say(
                    "%sに保守がないので、伺う時刻の目標はなく、有償の修理になります。".formatted(ja(at.on())),
                    "There is no coverage on %s: no time is set for a visit, and the work is chargeable."
                            .formatted(en(at.on())));
        }
        return centre(reply).done();
    }

    /** How soon somebody comes at that level, for a call that is accepted on the day. */
    private void target(Reply reply, ServiceLevel level) {
        var hours = level.onSiteWithinHours();
        if (hours.isPresent()) {
            reply.because(List.of(Rule.SLA_2))
                    .say(
                            "この機器は%sなので、受付から%d時間での到着を目標にします。交通、災害、天候で変わることがあり、当日の到着は保証しません。"
                                    .formatted(level.words().ja(), hours.getAsInt()),
                            "This machine has %s: the target is to be on site %d hours after acceptance. Traffic, disaster and weather can move it, and arrival on the day is not guaranteed."
                                    .formatted(level.words().en(), hours.getAsInt()));
            return;
        }
        var decision =
                Responses.under(at.policy(), at.day().calendar())
                        .decide(
                                level,
                                at.on()
                                        .atTime(LocalTime.NOON)
                                        .atZone(at.policy().response().acceptanceZone())
                                        .toOffsetDateTime());
        reply.because(decision.rules()).say(decision.explanation());
    }

    private Reply centre(Reply reply) {
        if (at.facts().municipality() == null) {
            return reply.lacks(OpenFact.PLACE);
        }
        var entry = at.area();
        if (entry.isEmpty()) {
            return reply.lacks(OpenFact.AREA);
        }
        var centre = entry.get().centre();
        if (centre == null) {
            return reply.say(
                    "対象地域リストは%s%sの保守センターを挙げていません。"
                            .formatted(entry.get().prefecture(), entry.get().municipality()),
                    "The area list names no service centre for %s%s."
                            .formatted(entry.get().prefecture(), entry.get().municipality()));
        }
        return reply.say(
                "対象地域リストで%s%sを受け持つのは%sです。部品もまずそこから出ます。"
                        .formatted(entry.get().prefecture(), entry.get().municipality(), centre),
                "The centre that the area list names for %s%s is %s; parts come from there first."
                        .formatted(entry.get().prefecture(), entry.get().municipality(), centre));
    }

    FrequentAnswer damage(Reply reply) {
        return reply.decided(
                        at.repair(
                                RepairCause.ACCIDENT,
                                PartKind.SYSTEM_BOARD,
                                PartOrigin.WITH_SYSTEM))
                .done();
    }

    FrequentAnswer withoutCoverage(Reply reply) {
        var timeline = at.timeline();
        if (timeline.isEmpty()) {
            return reply.lacks(OpenFact.WARRANTY).done();
        }
        var end = at.coveredThrough();
        if (end.isEmpty()) {
            return reply.decided(at.failureOn(at.on())).done();
        }
        var after = end.get().plusDays(1);
        return reply.say(
                        "%sまでは保守があります。その翌日からは次のとおりです。".formatted(ja(end.get())),
                        "It is covered up to %s. From the day after, this holds."
                                .formatted(en(end.get())))
                .decided(at.failureOn(after))
                .done();
    }

    FrequentAnswer nextBusinessDay(Reply reply) {
        var state = at.state();
        if (state.isEmpty()) {
            return reply.lacks(OpenFact.WARRANTY).done();
        }
        if (!(state.get() instanceof CoverageTimeline.State.Covered covered)) {
            return reply.say(
                            "%sに保守がないので、NBDでもほかの水準でも対応しません。".formatted(ja(at.on())),
                            "There is no coverage on %s, at NBD or any other level."
                                    .formatted(en(at.on())))
                    .done();
        }
        if (covered.level() == ServiceLevel.NEXT_BUSINESS_DAY) {
            reply.say("この機器はNBDです。", "This machine has NBD.");
            target(reply, covered.level());
            return reply.done();
        }
        return reply.say(
                        "この機器はNBDより上の%sです。".formatted(covered.level().words().ja()),
                        "This machine has %s, which is above NBD."
                                .formatted(covered.level().words().en()))
                .done();
    }

    FrequentAnswer brokenNow(Reply reply) {
        var timeline = at.timeline();
        if (timeline.isEmpty()) {
            return reply.lacks(OpenFact.WARRANTY).done();
        }
        boolean inWarranty = !at.on().isAfter(timeline.get().warranty().period().lastDay());
        var kind = inWarranty ? OfferingKind.UPGRADE : OfferingKind.RENEWAL;
        var decision = at.whileBroken(kind).decision();
        reply.because(List.of(Rule.NEW_6)).because(decision.rules());
        decision.findings().stream()
                .filter(f -> f.rule() == Rule.NEW_6)
                .map(Finding::facts)
                .findFirst()
                .ifPresent(reply::say);
        var today = at.failureOn(at.on());
        if (today instanceof RepairDecision.Covered) {
            return reply.because(today.rules())
                    .say(
                            "ただし%sに起きた故障は、いまの保守で修理します。".formatted(ja(at.on())),
                            "But a failure of %s is repaired under the coverage that it has."
                                    .formatted(en(at.on())))
                    .done();
        }
        return reply.decided(
                        at.repair(
                                RepairCause.PRE_EXISTING,
                                PartKind.SYSTEM_BOARD,
                                PartOrigin.WITH_SYSTEM))
                .done();
    }

    FrequentAnswer timedResponse(Reply reply) {
        if (at.day().timedLevels().isEmpty()) {
            return reply.say(
                            "この日の方針に、時間対応の水準はありません。",
                            "The policy of this day has no level with a time of response.")
                    .done();
        }
        for (var level : at.day().timedLevels()) {
            var judged = TimedResponses.judge(at.facts(), level, at.day().areas(), at.on());
            if (!judged.needed().isEmpty()) {
                reply.lacks(judged.needed());
            } else if (judged.objections().isEmpty()) {
                available(reply, level);
            } else {
                judged.objections().forEach(f -> reply.say(f.facts()));
            }
        }
        if (at.facts().municipality() == null) {
            reply.lacks(OpenFact.PLACE);
        } else if (at.area().isEmpty()) {
            reply.lacks(OpenFact.AREA);
        }
        return reply.done();
    }

    private void available(Reply reply, ServiceLevel level) {
        var place = at.area().map(e -> e.prefecture() + e.municipality()).orElse("");
        var areas = at.day().areas();
        int hours = level.onSiteWithinHours().orElseThrow();
        reply.say(
                "%d時間対応は使えます。%sは対象地域です (対象地域リスト%s版)。"
                        .formatted(hours, place, areas == null ? "" : areas.version()),
                "A %d-hour response can be had: %s is inside its area (area list %s)."
                        .formatted(hours, place, areas == null ? "" : areas.version()));
    }

    FrequentAnswer arrivalTime(Reply reply) {
        reply.say(
                "この機器の場所についても、平均の到着時間は公開していません。",
                "No average arrival time is published for this machine's place either.");
        return centre(reply).done();
    }
}
