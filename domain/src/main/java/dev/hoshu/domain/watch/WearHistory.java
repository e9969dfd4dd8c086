package dev.hoshu.domain.watch;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WatchPolicy;
import dev.hoshu.domain.rulebook.WrittenDay;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a drive wore over time: one reading a day, the last known one of it. Wear does not heal;
 * where it falls by more than the policy lets pass, the counter was set back or another drive goes
 * by the same number, and the history begins anew on that day.
 *
 * @param points since the last fall, in the order of their days
 * @param fellOn the day of the last fall, or null
 * @param since the first day on which all of it was used, or null
 */
public record WearHistory(
        List<WearPoint> points, @Nullable LocalDate fellOn, @Nullable LocalDate since) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Copies the points. */
    public WearHistory {
        points = List.copyOf(points);
    }

    /** The history of these readings, in whatever order they came. */
    public static WearHistory of(List<WearPoint> readings, WatchPolicy.Forecast figures) {
        var byDay = new TreeMap<LocalDate, WearPoint>();
        readings.forEach(one -> byDay.put(one.day(), one));
        var points = new ArrayList<WearPoint>();
        LocalDate fell = null;
        for (var one : byDay.values()) {
            if (!points.isEmpty()
                    && points.getLast()
                                    .usedPercent()
                                    .subtract(one.usedPercent())
                                    .compareTo(BigDecimal.valueOf(figures.dropPercent()))
                            > 0) {
                points.clear();
                fell = one.day();
            }
            points.add(one);
        }
        var since =
                points.stream()
                        .filter(p -> p.usedPercent().compareTo(ALL) >= 0)
                        .map(WearPoint::day)
                        .findFirst();
        return new WearHistory(points, fell, since.orElse(null));
    }

    /** The last reading. */
    public Optional<WearPoint> last() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
    }

    /** That the wear fell, in a sentence; empty where it did not. */
    public Optional<Sentence> fall() {
        return Optional.ofNullable(fellOn)
                .map(day ->
                        new Sentence(
                                WrittenDay.ja(day)
                                        + "に書き込み寿命の使用率が下がりました。計数が戻されたか、ドライブが入れ替わっています。その日から数え直しています。",
                                "The wear fell on "
                                        + WrittenDay.en(day)
                                        + ": its counter was set back, or the drive was exchanged."
                                        + " It is counted anew from that day."));
    }
}
