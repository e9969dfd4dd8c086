package dev.hoshu.domain.faq;

import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.entitlement.RepairCharge;
import dev.hoshu.domain.response.Responses;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Failures, who pays and who comes, with the figures of a policy. */
final class RepairsInGeneral {

    private final ProgrammeDay day;

    RepairsInGeneral(ProgrammeDay day) {
        this.day = day;
    }

    FrequentAnswer sameDay(Reply reply) {
        return reply.say(
                        "電話での切り分けのあと、最寄りの保守センターが担当します。早く伺えるよう手配しますが、当日の到着は保証しません。部品も最寄りのセンターから出し、在庫がなければ別のセンターから取り寄せます。",
                        "After triage by telephone the nearest service centre is assigned and sees"
                            + " to it early, but arrival on the day is not guaranteed. Parts come"
                            + " from the nearest centre that stocks them; if that is another one,"
                            + " they are brought from there.")
                .done();
    }

    FrequentAnswer damage(Reply reply) {
        return reply.say(
                        "事故や、不適切な設置・使用環境による破損とみなされるものは、保証でも保守でも対象外で、有償の修理になります。",
                        "Damage by an accident or by an unsuitable environment is covered by"
                                + " neither warranty nor service; its repair is chargeable.")
                .done();
    }

    FrequentAnswer withoutCoverage(Reply reply) {
        int hours = day.policy().spotRepair().minimumLabourHours();
        var charges = Arrays.stream(RepairCharge.values()).map(RepairCharge::words).toList();
        return reply.say(
                        "%sのすべてをご負担いただきます。作業費は最低%d時間分です。保守廃止日を過ぎた機器の有償修理は承りません。"
                                .formatted(
                                        String.join(
                                                "、", charges.stream().map(Sentence::ja).toList()),
                                        hours),
                        "All of it is charged: %s; labour for at least %d %s. After the end of support no such work is accepted."
                                .formatted(
                                        String.join(
                                                ", ", charges.stream().map(Sentence::en).toList()),
                                        hours,
                                        hours == 1 ? "hour" : "hours"))
                .done();
    }

    FrequentAnswer nextBusinessDay(Reply reply) {
        var level = ServiceLevel.NEXT_BUSINESS_DAY.words();
        var zone = day.policy().response().acceptanceZone();
        var closed = day.policy().closedDays();
        var today =
                Responses.under(day.policy(), day.calendar())
                        .decide(
                                ServiceLevel.NEXT_BUSINESS_DAY,
                                day.on().atTime(LocalTime.NOON).atZone(zone).toOffsetDateTime());
        return reply.say(
                        "Next Business Dayの略で、受付日の翌営業日以降に修理する水準 (%s) です。営業日は月曜から金曜までで、休日の一覧にある日と%d月%d日から%d月%d日までを除きます。"
                                .formatted(
                                        level.ja(),
                                        closed.from().getMonthValue(),
                                        closed.from().getDayOfMonth(),
                                        closed.until().getMonthValue(),
                                        closed.until().getDayOfMonth()),
                        "Next business day (%s): the repair is done on the business day after the day of acceptance, or later. Business days are Monday to Friday without the days on the list of holidays and without %d %s to %d %s."
                                .formatted(
                                        level.en(),
                                        closed.from().getDayOfMonth(),
                                        closed.from()
                                                .getMonth()
                                                .getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                                        closed.until().getDayOfMonth(),
                                        closed.until()
                                                .getMonth()
                                                .getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                .say(today.explanation())
                .because(today.rules())
                .done();
    }

    FrequentAnswer brokenNow(Reply reply) {
        return reply.say(
                        "いいえ。すでにある故障を直すために買えるものはありません。その修理は有償か、機器を売った店の保証によります。修理が済んで動くようになれば買えます。あとで買った継続が故障の日に遡っても、その故障は有償のままです。",
                        "No. Nothing can be bought to mend a failure that is there already; its"
                            + " repair is chargeable, or the business of whoever sold the machine."
                            + " Once it works again a service can be had. A renewal bought later"
                            + " leaves the failure chargeable, even where it is backdated over that"
                            + " day.")
                .done();
    }

    FrequentAnswer timedResponse(Reply reply) {
        var levels = day.timedLevels();
        if (levels.isEmpty()) {
            return reply.say(
                            "この日の方針に、時間対応の水準はありません。",
                            "The policy of this day has no level with a time of response.")
                    .done();
        }
        reply.say(
                "時間対応ができる機種で、設置場所が対象地域リストにあるときに限ります。対象外の場所は原則お受けできず、営業窓口へのご相談になります。",
                "Only for machines that can have it and for places on the area list. Outside it is"
                        + " refused in principle; ask the sales desk.");
        var areas = day.areas();
        if (areas != null) {
            reply.say(
                    "%s版のリストで対象の市区町村は、%sです。"
                            .formatted(areas.version(), counts(levels, areas, "%d時間対応が%d", "、")),
                    "Municipalities on the list of %s: %s."
                            .formatted(
                                    areas.version(),
                                    counts(levels, areas, "%d-hour response %d", ", ")));
        }
        return reply.done();
    }

    private static String counts(
            List<ServiceLevel> levels, ResponseAreaList areas, String one, String between) {
        return levels.stream()
                .map(level -> level.onSiteWithinHours().orElseThrow())
                .map(hours -> one.formatted(hours, places(areas, hours + "H")))
                .collect(Collectors.joining(between));
    }

    private static long places(ResponseAreaList areas, String time) {
        return areas.entries().values().stream()
                .filter(e -> e.of(time) == ResponseAreaList.Answer.YES)
                .count();
    }

    FrequentAnswer arrivalTime(Reply reply) {
        return reply.say(
                        "平均の到着時間は公開していません。交通、災害、天候など受付のときの状況で変わるためです。訪問作業は委託先が行い、委託先が公開していること以上はお伝えできません。",
                        "No average is published, for traffic, disaster and weather move it."
                            + " On-site work is done by contractors, and nothing is told of them"
                            + " beyond what they publish.")
                .done();
    }
}
