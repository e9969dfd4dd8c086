package dev.hoshu.server.timeline;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.server.timeline.Timeline.Bar;
import dev.hoshu.server.timeline.Timeline.BarKind;
import dev.hoshu.server.timeline.Timeline.Flag;
import dev.hoshu.server.timeline.Timeline.FlagKind;
import dev.hoshu.server.timeline.Timeline.Gap;
import dev.hoshu.server.timeline.Timeline.Layer;
import dev.hoshu.server.timeline.Timeline.Overlap;
import dev.hoshu.server.timeline.Timeline.RowName;
import dev.hoshu.server.timeline.Timeline.ServiceYears;
import dev.hoshu.server.timeline.Timeline.Stretch;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The situations whose drawings are known. */
final class Situations {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final RowName COVERAGE = new RowName("保守", "保守");
    private static final RowName WARRANTY = new RowName("基本保証", "基本保証");
    private static final RowName UPGRADE = new RowName("アップグレード", "アップグレード");
    private static final RowName RENEWAL = new RowName("継続", "継続");
    private static final RowName PREMIER = new RowName("プレミア", "プレミア");
    private static final RowName DRIVES = new RowName("HDDお渡し", "お渡し");
    private static final RowName VALUE = new RowName("Value Selection", "Value Selection");

    private Situations() {}

    static Timeline covered() {
        return new Timeline(
                "s1",
                "保守中の機器",
                "保守は2028年3月31日まで。発注期限は2028年2月29日。",
                axis("2023-01-01", "2031-01-01"),
                TODAY,
                COVERAGE,
                List.of(
                        new Stretch(
                                days("2023-04-01", "2028-03-31"),
                                List.of("24時間x週7日 4時間対応 プレミア"),
                                "2028-03-31 まで")),
                List.of(),
                List.of(),
                List.of(
                        layer(
                                WARRANTY,
                                warranty("2023-04-01", "2026-03-31", "3年 翌営業日以降対応 〜2026-03-31")),
                        layer(
                                UPGRADE,
                                service(
                                        "2023-04-01",
                                        "2028-03-31",
                                        "5年 24時間x週7日 4時間対応 〜2028-03-31")),
                        layer(
                                PREMIER,
                                new Bar(
                                        BarKind.PREMIER,
                                        days("2025-06-16", "2028-03-31"),
                                        List.of("残り34か月 〜2028-03-31"))),
                        layer(DRIVES, service("2023-04-01", "2028-03-31", "5年 〜2028-03-31"))),
                List.of(today(), deadline("2028-02-29"), limit("2030-03-31")),
                years("2023-04-01", "2030-03-31"),
                LocalDate.parse("2030-03-31"),
                "保守開始",
                "満了日");
    }

    static Timeline gapWithoutFee() {
        return new Timeline(
                "s2",
                "ThinkSystem SR650 J300ABCD の保守の期間",
                "保守は2021年10月1日から2026年9月30日まで。10月1日から今日まで53日の空白。"
                        + "復帰料金なしの登録期限は2026年12月29日。7年上限は2028年9月30日、"
                        + "保守廃止日は2028年12月31日。同じ内容の表が下にあります。",
                axis("2021-07-01", "2029-07-01"),
                TODAY,
                COVERAGE,
                List.of(
                        new Stretch(
                                days("2021-10-01", "2026-09-30"),
                                List.of("24時間x週7日 4時間対応"),
                                "2026-09-30 満了")),
                List.of(
                        new Gap(
                                days("2026-10-01", "2026-11-22"),
                                "空白 53日",
                                List.of("1年継続 89,100円で閉じられます"),
                                List.of("1年継続 89,100円", "で閉じられます"))),
                List.of(),
                List.of(
                        layer(
                                WARRANTY,
                                warranty("2021-10-01", "2024-09-30", "3年 翌営業日以降対応 〜2024-09-30")),
                        layer(
                                UPGRADE,
                                service(
                                        "2021-10-01",
                                        "2025-09-30",
                                        "4年 24時間x週7日 4時間対応 〜2025-09-30")),
                        layer(
                                RENEWAL,
                                service(
                                        "2025-10-01",
                                        "2026-09-30",
                                        "1年 24時間x週7日 4時間対応 〜2026-09-30",
                                        "1年 〜2026-09-30"),
                                candidate("2026-10-01", "2028-09-30", "候補 2年継続 〜2028-09-30")),
                        layer(
                                PREMIER,
                                new Bar(
                                        BarKind.PREMIER,
                                        days("2023-04-12", "2025-09-30"),
                                        List.of("サービスと同じ日まで 〜2025-09-30"))),
                        layer(DRIVES, service("2021-10-01", "2026-09-30", "5年 〜2026-09-30")),
                        layer(VALUE, service("2021-10-01", "2024-09-30", "3年 〜2024-09-30"))),
                List.of(
                        flag(
                                FlagKind.PASSED,
                                "2026-08-30",
                                "発注期限 2026-08-30",
                                List.of("発注期限 (経過)", "2026-08-30")),
                        today(),
                        flag(
                                FlagKind.DEADLINE,
                                "2026-12-29",
                                "登録期限 2026-12-29 (復帰料金なし)",
                                List.of("登録期限(料金なし)", "2026-12-29")),
                        limit("2028-09-30"),
                        endOfSupport("2028-12-31")),
                years("2021-10-01", "2028-09-30"),
                LocalDate.parse("2028-09-30"),
                "保守開始",
                "満了日");
    }

    static Timeline gapWithFee() {
        return new Timeline(
                "s3",
                "90日を超えた空白のある機器",
                "2026年8月14日に満了、100日の空白。",
                axis("2021-07-01", "2029-10-01"),
                TODAY,
                COVERAGE,
                List.of(
                        new Stretch(
                                days("2021-08-15", "2026-08-14"),
                                List.of("24時間x週7日"),
                                "2026-08-14 満了")),
                List.of(
                        new Gap(
                                days("2026-08-15", "2026-11-22"),
                                "空白 100日",
                                List.of("継続 70,400円 + 復帰料金 33,000円"),
                                List.of("継続 70,400円", "+ 復帰料金 33,000円"))),
                List.of(),
                List.of(
                        layer(
                                WARRANTY,
                                warranty("2021-08-15", "2024-08-14", "3年 翌営業日以降対応 〜2024-08-14")),
                        layer(
                                UPGRADE,
                                service("2021-08-15", "2026-08-14", "5年 24時間x週7日 〜2026-08-14")),
                        layer(
                                RENEWAL,
                                candidate(
                                        "2026-08-15", "2027-08-14", "候補 1年 〜2027-08-14", "候補 1年"))),
                List.of(
                        flag(
                                FlagKind.PASSED,
                                "2026-11-12",
                                "復帰料金なしの期限 2026-11-12",
                                List.of("料金なしの期限", "2026-11-12 (経過)")),
                        today(),
                        limit("2028-08-14"),
                        endOfSupport("2029-06-30")),
                years("2021-08-15", "2028-08-14"),
                LocalDate.parse("2028-08-14"),
                "保守開始",
                "満了日");
    }

    static Timeline endOfSupportFirst() {
        return new Timeline(
                "s4",
                "保守廃止が上限より先に来る機器",
                "保守廃止日は2028年3月31日。",
                axis("2022-01-01", "2029-07-01"),
                TODAY,
                COVERAGE,
                List.of(
                        new Stretch(
                                days("2022-02-01", "2027-01-31"),
                                List.of("24時間x週7日"),
                                "2027-01-31 まで")),
                List.of(),
                List.of(),
                List.of(
                        layer(
                                WARRANTY,
                                warranty("2022-02-01", "2025-01-31", "3年 翌営業日以降対応 〜2025-01-31")),
                        layer(
                                UPGRADE,
                                service("2022-02-01", "2027-01-31", "5年 24時間x週7日 〜2027-01-31")),
                        layer(
                                RENEWAL,
                                candidate(
                                        "2027-02-01", "2028-01-31", "候補 1年 〜2028-01-31", "候補 1年"))),
                List.of(
                        today(),
                        deadline("2026-12-31"),
                        endOfSupport("2028-03-31"),
                        limit("2029-01-31")),
                years("2022-02-01", "2029-01-31"),
                LocalDate.parse("2028-03-31"),
                "保守開始",
                "満了日");
    }

    static Timeline overlap() {
        return new Timeline(
                "s5",
                "期間の重なる機器",
                "2025年4月1日から30日まで重なり。",
                axis("2021-07-01", "2029-01-01"),
                TODAY,
                COVERAGE,
                List.of(
                        new Stretch(
                                days("2022-05-01", "2027-03-31"),
                                List.of("24時間x週7日"),
                                "2027-03-31 まで")),
                List.of(),
                List.of(
                        new Overlap(days("2022-05-01", "2025-03-31"), "", List.of()),
                        new Overlap(days("2025-04-01", "2025-04-30"), "重なり 30日", List.of("3件の期間"))),
                List.of(
                        layer(
                                WARRANTY,
                                warranty("2022-05-01", "2025-04-30", "3年 翌営業日以降対応 〜2025-04-30")),
                        layer(
                                UPGRADE,
                                service("2022-05-01", "2025-04-30", "3年 24時間x週7日 〜2025-04-30")),
                        layer(RENEWAL, service("2025-04-01", "2027-03-31", "2年 〜2027-03-31"))),
                List.of(today(), deadline("2027-02-28"), limit("2028-10-31")),
                null,
                null,
                "保守開始",
                "満了日");
    }

    private static Axis axis(String start, String end) {
        return new Axis(LocalDate.parse(start), LocalDate.parse(end));
    }

    private static CoveragePeriod days(String first, String last) {
        return CoveragePeriod.closed(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static Layer layer(RowName name, Bar... bars) {
        return new Layer(name, List.of(bars));
    }

    private static Bar warranty(String first, String last, String... words) {
        return new Bar(BarKind.WARRANTY, days(first, last), List.of(words));
    }

    private static Bar service(String first, String last, String... words) {
        return new Bar(BarKind.SERVICE, days(first, last), List.of(words));
    }

    private static Bar candidate(String first, String last, String... words) {
        return new Bar(BarKind.CANDIDATE, days(first, last), List.of(words));
    }

    private static Flag today() {
        return new Flag(FlagKind.TODAY, TODAY, "今日 2026-11-22", List.of("今日", "2026-11-22"));
    }

    private static Flag deadline(String day) {
        return flag(FlagKind.DEADLINE, day, "発注期限 " + day, List.of("発注期限", day));
    }

    private static Flag limit(String day) {
        return flag(FlagKind.LIMIT, day, "7年上限 " + day, List.of("7年上限", day));
    }

    private static Flag endOfSupport(String day) {
        return flag(FlagKind.END_OF_SUPPORT, day, "保守廃止 (EOS) " + day, List.of("保守廃止 (EOS)", day));
    }

    private static Flag flag(FlagKind kind, String day, String words, List<String> upright) {
        return new Flag(kind, LocalDate.parse(day), words, upright);
    }

    private static ServiceYears years(String first, String last) {
        var names = IntStream.rangeClosed(1, 7).mapToObj(n -> n + "年目").toList();
        return new ServiceYears(LocalDate.parse(first), LocalDate.parse(last), "保守年 (7年まで)", names);
    }
}
