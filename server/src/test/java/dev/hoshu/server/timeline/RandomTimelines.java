package dev.hoshu.server.timeline;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.Term;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Machines as chance has them: some covered, some lapsed, some long past their end of support. */
final class RandomTimelines {
    private static final RowName COVERAGE = new RowName("保守", "保守");

    private RandomTimelines() {}

    static Timeline of(long seed) {
        var random = new Random(seed);
        var first = LocalDate.of(2014 + random.nextInt(12), 1, 1).plusDays(random.nextInt(365));
        var today = LocalDate.of(2026, 11, 22);
        int years = random.nextBoolean() ? 5 : 7;
        var limit = Term.ofYears(years).from(first).lastDay();
        var end =
                random.nextInt(4) == 0
                        ? today.plusDays(random.nextInt(12) - 6)
                        : first.plusMonths(30 + random.nextInt(90));
        var layers = new ArrayList<Layer>();
        var covered = new ArrayList<Stretch>();
        var gaps = new ArrayList<Gap>();
        layers.add(layer("基本保証", warranty(first)));
        var renewals = new ArrayList<Bar>();
        var reached = stretches(random, first, covered, gaps, renewals);
        layers.add(new Layer(new RowName("継続", "継続"), renewals));
        for (int i = random.nextInt(6); i > 0; i--) {
            layers.add(layer("Value Selection", service(first.plusDays(random.nextInt(900)))));
        }
        if (reached.isBefore(today)) {
            gaps.add(
                    new Gap(
                            CoveragePeriod.closed(reached, today),
                            "空白 %,d日".formatted(today.toEpochDay() - reached.toEpochDay() + 1),
                            List.of("1年継続 89,100円 + 復帰料金", "継続できます"),
                            List.of("1年継続 89,100円", "+ 復帰料金")));
        }
        var flags = flags(random, today, reached.minusDays(1), limit, end);
        var days = new ArrayList<>(List.of(first, today, limit, end, reached));
        flags.forEach(flag -> days.add(flag.day()));
        return new Timeline(
                "t",
                "機器",
                "機器の保守",
                Axis.holding(days),
                today,
                COVERAGE,
                covered,
                gaps,
                overlaps(random, covered),
                layers,
                flags,
                new ServiceYears(
                        first,
                        limit,
                        "保守年",
                        IntStream.rangeClosed(1, years).mapToObj(n -> n + "年目").toList()),
                limit.isBefore(end) ? limit : end,
                "保守開始",
                "満了日");
    }

    private static List<Overlap> overlaps(Random random, List<Stretch> covered) {
        var overlaps = new ArrayList<Overlap>();
        for (var stretch : covered) {
            if (random.nextInt(3) == 0) {
                long days = 1L + random.nextInt((int) stretch.period().days());
                var first = stretch.period().firstDay();
                boolean amiss = random.nextBoolean();
                overlaps.add(
                        new Overlap(
                                new CoveragePeriod(first, first.plusDays(days)),
                                amiss ? "重なり %d日".formatted(days) : "",
                                List.of("2件の期間が重なっています")));
            }
        }
        return overlaps;
    }

    private static LocalDate stretches(
            Random random,
            LocalDate first,
            List<Stretch> covered,
            List<Gap> gaps,
            List<Bar> renewals) {
        var from = first;
        for (int i = random.nextInt(3); i >= 0; i--) {
            var period = Term.ofMonths(6 + random.nextInt(40)).from(from);
            covered.add(
                    new Stretch(
                            period,
                            List.of("24時間x週7日 4時間対応 プレミア", "24時間x週7日", "NBD"),
                            period.lastDay() + " 満了"));
            renewals.add(new Bar(BarKind.SERVICE, period, List.of("1年 24時間x週7日 4時間対応", "1年")));
            from = period.dayAfter();
            if (i > 0 && random.nextBoolean()) {
                var gap = new CoveragePeriod(from, from.plusDays(1 + random.nextInt(300)));
                gaps.add(new Gap(gap, "空白 %d日".formatted(gap.days()), List.of(), List.of()));
                from = gap.dayAfter();
            } else if (i > 0) {
                return from;
            }
        }
        return from;
    }

    private static List<Flag> flags(
            Random random, LocalDate today, LocalDate end, LocalDate limit, LocalDate eos) {
        var flags = new ArrayList<Flag>();
        flags.add(flag(FlagKind.TODAY, today, "今日"));
        var orderBy = end.minusMonths(1);
        var kind = orderBy.isBefore(today) ? FlagKind.PASSED : FlagKind.DEADLINE;
        flags.add(flag(kind, orderBy, "発注期限"));
        if (random.nextBoolean()) {
            flags.add(flag(FlagKind.DEADLINE, end.plusDays(90), "復帰料金なしの発注期限"));
        }
        if (random.nextInt(4) > 0) {
            flags.add(flag(FlagKind.LIMIT, limit, "7年上限"));
        }
        if (random.nextInt(3) > 0) {
            var day = random.nextInt(5) == 0 ? limit : eos;
            flags.add(flag(FlagKind.END_OF_SUPPORT, day, "保守廃止 (EOS)"));
        }
        return flags;
    }

    private static Flag flag(FlagKind kind, LocalDate day, String name) {
        return new Flag(kind, day, name + " " + day, List.of(name, day.toString()));
    }

    private static Layer layer(String name, Bar bar) {
        return new Layer(new RowName(name, name), List.of(bar));
    }

    private static Bar warranty(LocalDate first) {
        var period = Term.ofYears(3).from(first);
        return new Bar(BarKind.WARRANTY, period, List.of("3年 翌営業日以降対応 〜" + period.lastDay(), "3年"));
    }

    private static Bar service(LocalDate first) {
        var period = Term.ofMonths(12).from(first);
        return new Bar(BarKind.SERVICE, period, List.of("12か月 〜" + period.lastDay()));
    }
}
