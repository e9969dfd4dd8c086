package dev.hoshu.domain.faq;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.registration.CoveragePart;
import dev.hoshu.domain.registration.ProofOfPurchase;
import dev.hoshu.domain.registration.StartDateDecision;
import dev.hoshu.domain.registration.StartDateRequest;
import dev.hoshu.domain.registration.StartDates;
import dev.hoshu.domain.registration.WaiverDecision;
import dev.hoshu.domain.rulebook.Rule;

import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;

/** Changes of one machine's coverage. */
final class ChangesOfMachine {

    private final MachineCase at;

    ChangesOfMachine(MachineCase at) {
        this.at = at;
    }

    FrequentAnswer abroad(Reply reply) {
        var home = at.day().home();
        var country = ProgrammeDay.country(at.facts().country());
        if (at.facts().country().equals(at.day().soldIn())) {
            reply.say(
                    "この機器は%sにあるので、%sで売っているサービスが使えます。持ち出すと、ここで買ったサービスは及ばなくなります。"
                            .formatted(country.ja(), home.ja()),
                    "This machine stands in %s and takes services sold in %s. Taken abroad, it loses those bought here."
                            .formatted(country.en(), home.en()));
        } else {
            reply.say(
                    "この機器は%sにあるので、%sで売っているサービスは及びません。%sに持ち込めば使えます。"
                            .formatted(country.ja(), home.ja(), home.ja()),
                    "This machine stands in %s, where a service sold in %s does not hold. Brought to %s it can have one."
                            .formatted(country.en(), home.en(), home.en()));
        }
        var sold = at.asked().machine().countryOfSale();
        if (sold == null) {
            reply.lacks(OpenFact.COUNTRY_OF_SALE);
        } else if (!sold.equals(at.facts().country())) {
            reply.say(
                    "機器が売られた国は%sです。".formatted(ProgrammeDay.country(sold).ja()),
                    "It was sold in %s.".formatted(ProgrammeDay.country(sold).en()));
        }
        var timeline = at.timeline();
        if (timeline.isEmpty()) {
            return reply.lacks(OpenFact.WARRANTY).done();
        }
        for (var service : timeline.get().leftOut()) {
            var bought = ProgrammeDay.country(service.country());
            reply.say(
                    "%sで買った%sまでのサービスは、いまの国では数えません。"
                            .formatted(bought.ja(), ja(service.period().lastDay())),
                    "A service bought in %s, up to %s, does not count where it stands now."
                            .formatted(bought.en(), en(service.period().lastDay())));
        }
        return reply.done();
    }

    FrequentAnswer droppedWarranty(Reply reply) {
        var timeline = at.timeline();
        if (timeline.isEmpty()) {
            return reply.lacks(OpenFact.WARRANTY).done();
        }
        var warranty = timeline.get().warranty().period();
        var decision = WaiverDecision.of(CoveragePart.WARRANTY);
        reply.because(decision.rules());
        if (at.on().isAfter(warranty.lastDay())) {
            return reply.say(
                            "保証は%sに終わっていて、残りはありません。".formatted(ja(warranty.lastDay())),
                            "The warranty ended on %s; nothing of it is left."
                                    .formatted(en(warranty.lastDay())))
                    .done();
        }
        return reply.say(
                        "いいえ。%sまでの保証は途中で破棄できません。".formatted(ja(warranty.lastDay())),
                        "No. The warranty up to %s cannot be given up before its end."
                                .formatted(en(warranty.lastDay())))
                .say(
                        "アップグレードなら保証開始日の%s、継続なら%sに始まります。"
                                .formatted(
                                        ja(warranty.firstDay()),
                                        ja(timeline.get().dayAfterCoverage())),
                        "An upgrade starts on its first day, %s, a renewal on %s."
                                .formatted(
                                        en(warranty.firstDay()),
                                        en(timeline.get().dayAfterCoverage())))
                .done();
    }

    FrequentAnswer givingUp(Reply reply) {
        var timeline = at.timeline();
        if (timeline.isEmpty()) {
            return reply.lacks(OpenFact.WARRANTY).done();
        }
        var running =
                timeline.get().services().stream()
                        .filter(s -> !at.on().isAfter(s.period().lastDay()))
                        .toList();
        if (running.isEmpty()) {
            var warranty = WaiverDecision.of(CoveragePart.WARRANTY);
            return reply.because(warranty.rules())
                    .say(
                            "放棄できるサービスは登録されていません。保証は途中で破棄できません。",
                            "No service is registered that could be given up, and a warranty cannot"
                                    + " be.")
                    .done();
        }
        for (var service : running) {
            giveUp(reply, service);
        }
        return reply.say("返金はありません。", "Nothing is refunded.").done();
    }

    private void giveUp(Reply reply, RegisteredService service) {
        // An individual contract is a service like any other (CHG-5).
        var decision =
                WaiverDecision.of(
                        service.kind() == ServiceKind.UPGRADE
                                ? CoveragePart.UPGRADE
                                : CoveragePart.RENEWAL);
        var first = service.period().firstDay();
        var from = at.on().isAfter(first) ? at.on() : first;
        long left = ChronoUnit.DAYS.between(from, service.period().dayAfter());
        reply.because(decision.rules())
                .say(
                        "%sまでのサービス (%s、残り%d日) は放棄できます。"
                                .formatted(
                                        ja(service.period().lastDay()),
                                        service.level().words().ja(),
                                        left),
                        "The service up to %s (%s, %d %s left) can be given up."
                                .formatted(
                                        en(service.period().lastDay()),
                                        service.level().words().en(),
                                        left,
                                        left == 1 ? "day" : "days"));
    }

    FrequentAnswer oldNameOrPlace(Reply reply) {
        var state = at.state();
        if (state.isEmpty()) {
            reply.lacks(OpenFact.WARRANTY);
        } else if (state.get() instanceof CoverageTimeline.State.Covered) {
            reply.because(List.of(Rule.CHG_6))
                    .say(
                            "はい。%sの保守が確認できるので、名義や場所が古くても受け付けます。".formatted(ja(at.on())),
                            "Yes. Coverage on %s can be confirmed, so a call is served whatever name and place are on record."
                                    .formatted(en(at.on())));
        } else {
            reply.because(List.of(Rule.CHG_6))
                    .say(
                            "%sに保守がないので、名義や場所にかかわらず保守としては受け付けられません。".formatted(ja(at.on())),
                            "There is no coverage to confirm on %s, so a call is not served under it, whatever name and place are on record."
                                    .formatted(en(at.on())));
        }
        if (at.asked().machine().customer() == null) {
            reply.lacks(OpenFact.CUSTOMER);
        }
        if (at.facts().municipality() == null) {
            reply.lacks(OpenFact.PLACE);
        }
        return reply.done();
    }

    FrequentAnswer startOnDelivery(Reply reply) {
        reply.lacks(OpenFact.DELIVERY_DAY);
        var shipped = at.asked().machine().shippedFromFactory();
        if (shipped == null) {
            return reply.lacks(OpenFact.SHIPPED_FROM_FACTORY).done();
        }
        var lastDay = shipped.plusDays(at.policy().startDate().refusedFromDays() - 1L);
        var decision =
                StartDates.under(at.policy())
                        .decide(
                                new StartDateRequest(
                                        CoveragePart.WARRANTY,
                                        lastDay,
                                        EnumSet.allOf(ProofOfPurchase.class)),
                                shipped);
        if (decision instanceof StartDateDecision.Accepted accepted) {
            reply.because(accepted.rules())
                    .say(
                            "工場出荷日は%sです。納品日がその日から%sまでで、納品書と保証書の写しがそろえば変えられます。%s以降の納品日には変えられません。"
                                    .formatted(
                                            ja(shipped),
                                            ja(accepted.start()),
                                            ja(lastDay.plusDays(1))),
                            "It left the factory on %s. For a delivery from that day to %s, with delivery note and warranty card, the start can be moved; for one on %s or later it cannot."
                                    .formatted(
                                            en(shipped),
                                            en(accepted.start()),
                                            en(lastDay.plusDays(1))));
        }
        boolean renewed =
                at.timeline().stream()
                        .flatMap(t -> t.services().stream())
                        .anyMatch(s -> s.kind() == ServiceKind.RENEWAL);
        if (renewed) {
            reply.because(List.of(Rule.CHG_3))
                    .say("登録済みの継続の開始日は変わりません。", "The renewal on record keeps its first day.");
        }
        return reply.done();
    }
}
