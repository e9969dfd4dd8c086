package dev.hoshu.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.rulebook.WatchPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** When a drive's write endurance ends: PART-6. */
class WearForecastsTest {

    private static final WatchPolicy.Forecast FIGURES = ReferenceFigures.watch().forecast();
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PART-6 nothing was reported             | ''                                 | NO_READINGS
                    PART-6 three days are too few           | 0:10 20:12 40:14                   | TOO_FEW
                    PART-6 one day counts once              | 0:10 0:11 0:12 0:13 40:14          | TOO_FEW
                    PART-6 twenty days are too short        | 0:10 5:11 10:12 20:13              | TOO_SHORT
                    PART-6 twenty-one days will do          | 0:10 7:11 14:12 21:13              | 2027-09-23
                    PART-6 a point in ten days, straight    | 0:50 10:51 20:52 30:53 40:54       | 2027-05-16
                    PART-6 one odd reading moves it little  | 0:50 10:51 20:52 30:53 40:54 50:54 60:56 | 2027-05-16
                    PART-6 wear that does not show          | 0:50 10:50 20:50 40:50             | NO_WEAR
                    PART-6 more than twenty years           | 0:1 100:1 200:1 300:2 400:2 500:2  | TOO_FAR
                    PART-6 used up                          | 0:98 10:99 20:100 30:101           | WORN_OUT 2026-01-21
                    PART-6 used up on the only day          | 0:100                              | WORN_OUT 2026-01-01
                    PART-6 it falls and begins anew         | 0:98 10:99 20:100 30:3 40:4 50:5   | TOO_FEW
                    PART-6 a small fall is let pass         | 0:50 10:51 20:50 30:53 40:54       | 2027-05-16
                    """)
    void theEndIsForeseenOrTheReasonSaid(String situation, String readings, String expected) {
        var forecast = WearForecasts.of(history(readings), FIGURES, START.plusDays(60));
        assertThat(brief(forecast)).as(situation).isEqualTo(expected);
        assertThat(forecast.explanation().ja()).isNotEqualTo(forecast.explanation().en());
    }

    @Test
    void aLineWithoutNoiseHasANarrowSpanAroundTheTruth() {
        var points = new ArrayList<WearPoint>();
        for (int day = 0; day <= 300; day += 10) {
            points.add(point(day, 20 + day * 0.1));
        }
        var foreseen =
                (WearForecast.Foreseen)
                        WearForecasts.of(
                                WearHistory.of(points, FIGURES), FIGURES, START.plusDays(300));
        // 50 per cent are left at 0.1 a day; a reading may be off by one per cent, which is ten
        // days.
        assertThat(foreseen.likely()).isEqualTo(START.plusDays(800));
        assertThat(foreseen.earliest()).isEqualTo(START.plusDays(790));
        assertThat(foreseen.latest()).isEqualTo(START.plusDays(810));
    }

    @Test
    void theSpanIsWiderTheSurerItIsMeantToBe() {
        var points = new ArrayList<WearPoint>();
        var random = new Random(7);
        for (int day = 0; day <= 200; day += 10) {
            points.add(point(day, Math.floor(30 + day * 0.1 + random.nextGaussian())));
        }
        var history = WearHistory.of(points, new WatchPolicy.Forecast(4, 21, 90, 20, 100));
        long before = 0;
        for (int sure : new int[] {50, 70, 90, 99}) {
            var figures = new WatchPolicy.Forecast(4, 21, sure, 20, 100);
            var one =
                    (WearForecast.Foreseen) WearForecasts.of(history, figures, START.plusDays(200));
            long width =
                    one.latest() == null
                            ? Long.MAX_VALUE
                            : ChronoUnit.DAYS.between(one.earliest(), one.latest());
            assertThat(width).as("%d per cent", sure).isGreaterThanOrEqualTo(before);
            before = width;
        }
        assertThat(before).isPositive();
    }

    @ParameterizedTest(name = "{0} %")
    @CsvSource({"50, 0.6745", "90, 1.6449", "95, 1.9600", "99, 2.5758"})
    void theNormalLawIsThatOfTheTables(int percent, double deviations) {
        assertThat(WearForecasts.normal(percent)).isCloseTo(deviations, within(0.0005));
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void daysStandInOrderNoneHasPassedAndTheOrderOfReportsIsOfNoAccount(long seed) {
        var random = new Random(seed);
        var points = new ArrayList<WearPoint>();
        double used = random.nextInt(90);
        int day = 0;
        for (int i = 0, n = 1 + random.nextInt(40); i < n; i++) {
            day += 1 + random.nextInt(20);
            used = Math.min(255, used + random.nextDouble());
            points.add(point(day, Math.floor(used)));
        }
        var today = START.plusDays(day + random.nextInt(30));
        var forecast = WearForecasts.of(WearHistory.of(points, FIGURES), FIGURES, today);
        if (forecast instanceof WearForecast.Foreseen f) {
            assertThat(f.earliest()).as("seed %d", seed).isBeforeOrEqualTo(f.likely());
            assertThat(f.earliest()).as("seed %d", seed).isAfterOrEqualTo(today);
            if (f.latest() != null) {
                assertThat(f.latest()).as("seed %d", seed).isAfterOrEqualTo(f.likely());
            }
        }
        Collections.shuffle(points, random);
        assertThat(brief(WearForecasts.of(WearHistory.of(points, FIGURES), FIGURES, today)))
                .as("seed %d", seed)
                .isEqualTo(brief(forecast));
    }

    /** Honest spans: of many drives with a known end, most end within the span that was said. */
    @Test
    void theTrueEndLiesWithinTheSpanAsOftenAsItIsMeantTo() {
        int within = 0;
        int said = 0;
        for (long seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            double pace = 0.05 + random.nextDouble() * 0.3;
            double first = 10 + random.nextInt(30);
            var points = new ArrayList<WearPoint>();
            for (int day = 0; day <= 140; day += 7) {
                points.add(
                        point(
                                day,
                                Math.max(
                                        0,
                                        Math.floor(first + pace * day + random.nextGaussian()))));
            }
            var truth = START.plusDays((long) Math.ceil((100 - first) / pace));
            var history = WearHistory.of(points, new WatchPolicy.Forecast(4, 21, 90, 20, 50));
            if (WearForecasts.of(history, FIGURES, START.plusDays(140))
                    instanceof WearForecast.Foreseen f) {
                said++;
                var latest = f.latest();
                if (!truth.isBefore(f.earliest()) && (latest == null || !truth.isAfter(latest))) {
                    within++;
                }
            }
        }
        assertThat(said).isGreaterThan(350);
        assertThat(100.0 * within / said).isGreaterThanOrEqualTo(FIGURES.confidencePercent());
    }

    static String brief(WearForecast forecast) {
        return switch (forecast) {
            case WearForecast.Unknown u -> u.reason().name();
            case WearForecast.WornOut w -> "WORN_OUT " + w.since();
            case WearForecast.Foreseen f -> f.likely().toString();
        };
    }

    static WearHistory history(String readings) {
        var points = new ArrayList<WearPoint>();
        for (var one : List.of(readings.strip().split(" ", -1))) {
            if (!one.isEmpty()) {
                var parts = one.split(":", -1);
                points.add(point(Integer.parseInt(parts[0]), Double.parseDouble(parts[1])));
            }
        }
        return WearHistory.of(points, FIGURES);
    }

    private static WearPoint point(int day, double used) {
        return new WearPoint(START.plusDays(day), BigDecimal.valueOf(used));
    }
}
