package dev.hoshu.domain.watch;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WatchPolicy;
import dev.hoshu.domain.rulebook.WrittenDay;
import dev.hoshu.domain.watch.WearForecast.Reason;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * Foresees the day on which a drive's write endurance ends: the median of the slopes between all
 * pairs of readings (Theil and Sen), which one odd reading does not move, with Sen's span of
 * slopes. Devices report whole per cents, so that each reading may be off by one; the span says
 * that too.
 */
public final class WearForecasts {

    private static final double ALL = 100;
    private static final double READING_ERROR = 1;
    // Of a long history the latest are read: pairs grow with the square.
    private static final int MOST_POINTS = 400;

    private WearForecasts() {}

    /**
     * The day on which the endurance ends.
     *
     * @param history how the drive wore
     * @param figures the policy's
     * @param today no day before it is foreseen
     */
    public static WearForecast of(
            WearHistory history, WatchPolicy.Forecast figures, LocalDate today) {
        var points = history.points();
        if (points.isEmpty()) {
            return unknown(Reason.NO_READINGS, "使用率の報告がありません。", "No wear was reported.");
        }
        var wornOut = history.since();
        if (wornOut != null) {
            return new WearForecast.WornOut(
                    wornOut,
                    new Sentence(
                            "書き込み寿命は%sに使い切ったと報告されています。".formatted(WrittenDay.ja(wornOut)),
                            "Its write endurance was reported used up on %s."
                                    .formatted(WrittenDay.en(wornOut))));
        }
        if (points.size() < figures.leastReadings()) {
            return unknown(
                    Reason.TOO_FEW,
                    "予測には%d日分の記録が要ります。いまは%d日分です。".formatted(figures.leastReadings(), points.size()),
                    "A forecast takes readings of %d days; there are %d."
                            .formatted(figures.leastReadings(), points.size()));
        }
        long days = ChronoUnit.DAYS.between(points.getFirst().day(), points.getLast().day());
        if (days < figures.leastDays()) {
            return unknown(
                    Reason.TOO_SHORT,
                    "予測には%d日にわたる記録が要ります。いまは%d日です。".formatted(figures.leastDays(), days),
                    "A forecast takes readings over %d days; they span %d."
                            .formatted(figures.leastDays(), days));
        }
        return foresee(recent(points), figures, today);
    }

    private static List<WearPoint> recent(List<WearPoint> points) {
        return points.size() > MOST_POINTS
                ? points.subList(points.size() - MOST_POINTS, points.size())
                : points;
    }

    private static WearForecast foresee(
            List<WearPoint> points, WatchPolicy.Forecast figures, LocalDate today) {
        var slopes = slopes(points);
        double slope = middle(slopes);
        if (slope <= 0) {
            return unknown(
                    Reason.NO_WEAR,
                    "記録の間、使用率は目に見えて増えていません。",
                    "Over the readings the wear did not grow so that it shows.");
        }
        int reach = reach(points.size(), slopes.length, figures.confidencePercent());
        double steep = slopes[Math.min(slopes.length - 1, (slopes.length + reach) / 2)];
        double flat = slopes[Math.max(0, (slopes.length - reach) / 2 - 1)];
        double now = level(points, slope);
        var last = points.getLast().day();
        var likely = day(last, ALL - now, slope, figures, today);
        if (likely == null) {
            return unknown(
                    Reason.TOO_FAR,
                    "このままなら%d年より先です。日は申し上げられません。".formatted(figures.beyondYears()),
                    "At this pace it is more than %d years away; no day is named."
                            .formatted(figures.beyondYears()));
        }
        var first = day(last, ALL - now - READING_ERROR, Math.max(steep, slope), figures, today);
        var earliest = first == null || first.isAfter(likely) ? likely : first;
        var latest =
                flat <= 0
                        ? null
                        : day(
                                last,
                                ALL - now + READING_ERROR,
                                Math.min(flat, slope),
                                figures,
                                today);
        return new WearForecast.Foreseen(
                earliest, likely, latest, slope, words(earliest, likely, latest));
    }

    private static double[] slopes(List<WearPoint> points) {
        int n = points.size();
        var slopes = new double[n * (n - 1) / 2];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                var one = points.get(i);
                var other = points.get(j);
                slopes[at++] =
                        (other.usedPercent().doubleValue() - one.usedPercent().doubleValue())
                                / ChronoUnit.DAYS.between(one.day(), other.day());
            }
        }
        Arrays.sort(slopes);
        return slopes;
    }

    /** The line's height on the last day: the median of what each reading says of it. */
    private static double level(List<WearPoint> points, double slope) {
        var last = points.getLast().day();
        var levels =
                points.stream()
                        .mapToDouble(p ->
                                p.usedPercent().doubleValue()
                                        + slope * ChronoUnit.DAYS.between(p.day(), last))
                        .sorted()
                        .toArray();
        return Math.min(ALL, middle(levels));
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** How many slopes lie within the span: Sen 1968, with the normal approximation. */
    private static int reach(int n, int slopes, int confidencePercent) {
        double spread = Math.sqrt(n * (n - 1.0) * (2.0 * n + 5) / 18);
        return (int) Math.min(slopes, Math.ceil(normal(confidencePercent) * spread));
    }

    /**
     * How many standard deviations hold so many per cent around the middle; Abramowitz and Stegun
     * 26.2.23, off by less than 0.00045.
     */
    static double normal(int confidencePercent) {
        double tail = (100 - confidencePercent) / 200.0;
        double t = Math.sqrt(-2 * Math.log(tail));
        return t
                - (2.515517 + 0.802853 * t + 0.010328 * t * t)
                        / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
    }

    /** Null where it is too far away. */
    private static @Nullable LocalDate day(
            LocalDate last,
            double left,
            double slope,
            WatchPolicy.Forecast figures,
            LocalDate today) {
        double days = Math.max(0, left) / slope;
        if (days > figures.beyondYears() * 365.25) {
            return null;
        }
        var day = last.plusDays((long) Math.ceil(days));
        return day.isBefore(today) ? today : day;
    }

    private static Sentence words(
            LocalDate earliest, LocalDate likely, @Nullable LocalDate latest) {
        return new Sentence(
                "書き込み寿命は%sごろに終わる見込みです (早ければ%s、%s)。"
                        .formatted(
                                WrittenDay.ja(likely),
                                WrittenDay.ja(earliest),
                                latest == null ? "遅い日は言えません" : "遅ければ" + WrittenDay.ja(latest)),
                "Its write endurance is expected to end about %s (at the earliest %s, %s)."
                        .formatted(
                                WrittenDay.en(likely),
                                WrittenDay.en(earliest),
                                latest == null
                                        ? "no latest day can be named"
                                        : "at the latest " + WrittenDay.en(latest)));
    }

    private static WearForecast unknown(Reason reason, String ja, String en) {
        return new WearForecast.Unknown(reason, new Sentence(ja, en));
    }
}
