package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.entitlement.Objections.consult;
import static dev.hoshu.domain.entitlement.Objections.refused;

import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.Advice;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

/** Whether a timed response can be had by this machine and at this place: TERR-2. */
final class ResponseRules {

    private final @Nullable ResponseAreaList areas;

    ResponseRules(@Nullable ResponseAreaList areas) {
        this.areas = areas;
    }

    void judge(MachineFacts machine, OfferRequest request, Judgement judgement) {
        var level = request.service().level();
        var time = level == null ? null : level.responseTime().orElse(null);
        if (level == null || time == null) {
            return;
        }
        var possible = machine.responseTimes();
        if (possible == null) {
            judgement.needs(NeededFact.RESPONSE_TIMES);
        } else if (!possible.contains(time)) {
            judgement.objects(
                    refused(
                            Rule.TERR_2,
                            () -> "この機器は" + hoursJa(level) + "の対象ではありません。",
                            () -> "This machine cannot have the " + hoursEn(level) + "."));
        } else {
            var own = request.municipality();
            judgePlace(own == null ? machine.municipality() : own, level, time, judgement);
        }
    }

    private void judgePlace(
            @Nullable String place, ServiceLevel level, String time, Judgement judgement) {
        if (areas == null) {
            judgement.objects(
                    ask("この日に有効な対象地域リストがないので、", "No area list is in force on this day", level));
            return;
        }
        if (place == null) {
            judgement.objects(ask("設置場所がわからないので、", "The place of the machine is not known", level));
            return;
        }
        var entry = areas.entry(place).orElse(null);
        if (entry == null) {
            judgement.objects(
                    ask(
                            "市区町村コード" + place + "は対象地域リスト" + areas.version() + "版にないので、",
                            "The municipality code "
                                    + place
                                    + " is not on the area list "
                                    + areas.version(),
                            level));
            return;
        }
        switch (entry.of(time)) {
            case YES -> {}
            case NO -> judgement.objects(outside(entry, level), Advice.ASK_SALES);
            case CONSULT ->
                    judgement.objects(
                            ask(
                                    name(entry) + "は対象地域リスト" + areas.version() + "版で要相談なので、",
                                    "The area list "
                                            + areas.version()
                                            + " leaves "
                                            + name(entry)
                                            + " to the sales desk",
                                    level));
            case PART ->
                    judgement.objects(
                            ask(
                                    name(entry) + "は区によって異なり、区がわからないので、",
                                    name(entry) + " differs by ward and the ward is not known",
                                    level));
        }
    }

    private Finding outside(ResponseAreaList.Entry entry, ServiceLevel level) {
        var version = areas == null ? "" : areas.version();
        return refused(
                Rule.TERR_2,
                new Sentence(
                        () ->
                                name(entry)
                                        + "は"
                                        + hoursJa(level)
                                        + "の対象地域ではありません (対象地域リスト"
                                        + version
                                        + "版)。",
                        () ->
                                name(entry)
                                        + " is outside the area of the "
                                        + hoursEn(level)
                                        + " (area list "
                                        + version
                                        + ")."),
                new Sentence(
                        "対象地域への設置なら、この規則は妨げません。",
                        "For a place inside the area this rule does not object."));
    }

    private static Finding ask(String ja, String en, ServiceLevel level) {
        return consult(
                Rule.TERR_2,
                new Sentence(
                        () -> ja + hoursJa(level) + "は要相談です。",
                        () -> en + ", so ask the sales desk about the " + hoursEn(level) + "."),
                new Sentence(
                        "対象地域への設置とわかれば、この規則は妨げません。",
                        "For a place known to be inside the area this rule does not object."));
    }

    private static String name(ResponseAreaList.Entry entry) {
        return entry.prefecture() + entry.municipality();
    }

    private static String hoursJa(ServiceLevel level) {
        return level == ServiceLevel.WITHIN_4_HOURS ? "4時間対応" : "2時間対応";
    }

    private static String hoursEn(ServiceLevel level) {
        return level == ServiceLevel.WITHIN_4_HOURS ? "4-hour response" : "2-hour response";
    }
}
