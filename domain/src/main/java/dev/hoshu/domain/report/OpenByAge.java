package dev.hoshu.domain.report;

import dev.hoshu.domain.catalog.ServiceLevel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The cases that are open on a day, by level and by how long they have been.
 *
 * @param on the day
 * @param lines one a level that has any, the lowest first, and last those of no known level
 */
public record OpenByAge(LocalDate on, List<Line> lines) {

    /** Copies the lines. */
    public OpenByAge {
        lines = List.copyOf(lines);
    }

    /**
     * The open cases of a level.
     *
     * @param level the level; null where none is known
     * @param counts how many in which band; a band without any is left out
     */
    public record Line(@Nullable ServiceLevel level, Map<AgeBand, Integer> counts) {

        /** Copies the counts. */
        public Line {
            var copy = new EnumMap<AgeBand, Integer>(AgeBand.class);
            copy.putAll(counts);
            counts = Collections.unmodifiableMap(copy);
        }

        /** How many are in that band. */
        public int in(AgeBand band) {
            return counts.getOrDefault(band, 0);
        }

        /** How many there are. */
        public int all() {
            return counts.values().stream().mapToInt(n -> n).sum();
        }
    }

    /** Counts the open ones of those cases. */
    static OpenByAge of(List<CaseFacts> cases, LocalDate on, ZoneId zone) {
        var open = cases.stream().filter(CaseFacts::open).toList();
        var lines =
                Stream.concat(
                                Arrays.stream(ServiceLevel.values()),
                                Stream.<@Nullable ServiceLevel>of((ServiceLevel) null))
                        .map(level -> line(level, open, on, zone))
                        .filter(line -> line.all() > 0)
                        .toList();
        return new OpenByAge(on, lines);
    }

    private static Line line(
            @Nullable ServiceLevel level, List<CaseFacts> open, LocalDate on, ZoneId zone) {
        var counts = new EnumMap<AgeBand, Integer>(AgeBand.class);
        open.stream()
                .filter(one -> Objects.equals(one.level(), level))
                .forEach(one -> counts.merge(band(one, on, zone), 1, Integer::sum));
        return new Line(level, counts);
    }

    /** In which band a case lies on a day. */
    public static AgeBand band(CaseFacts one, LocalDate on, ZoneId zone) {
        return AgeBand.of(days(one, on, zone));
    }

    /** How many days have passed since the day of the call. */
    public static long days(CaseFacts one, LocalDate on, ZoneId zone) {
        return ChronoUnit.DAYS.between(one.receivedOn(zone), on);
    }

    /** How many are in that band, of whatever level. */
    public int in(AgeBand band) {
        return lines.stream().mapToInt(line -> line.in(band)).sum();
    }

    /** How many there are. */
    public int all() {
        return lines.stream().mapToInt(Line::all).sum();
    }
}
