package dev.hoshu.sheets.programme;

import dev.hoshu.domain.calendar.ServiceHours;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.ClockPolicy;
import dev.hoshu.domain.rulebook.ClockPolicy.Milestone;
import dev.hoshu.domain.rulebook.ClockPolicy.PauseReason;
import dev.hoshu.domain.rulebook.ClockPolicy.Start;
import dev.hoshu.domain.rulebook.ClockPolicy.Target;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the member {@code clock} of a policy. */
final class ClockPolicyReader {

    /** Two weeks; a response that may take longer is none. */
    private static final int MOST_MINUTES = 20_160;

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    /** The days of the week of which business days are (TERM-3). */
    private static final Set<DayOfWeek> BUSINESS_DAYS =
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private ClockPolicyReader() {}

    /**
     * Reads it.
     *
     * @param levels the codes of the levels of the programme, each of which has a clock
     */
    static ClockPolicy read(FigureReader reader, Set<String> levels) {
        var hours = hours(reader.within("hours"));
        var pauses =
                reader.words("pauses", names(PauseReason.values())).stream()
                        .flatMap(name -> named(PauseReason.values(), name).stream())
                        .collect(Collectors.toUnmodifiableSet());
        var warnings =
                reader.numbers("warnBeforeMinutes", 1, MOST_MINUTES).stream()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        var clocks = levels(reader.within("levels"));
        if (!clocks.keySet().containsAll(levels)) {
            reader.fault(
                    "levels",
                    "サービスレベルごとに時計が要ります。ないのは " + without(levels, clocks) + " です。",
                    "Each service level needs its clock; there is none for "
                            + without(levels, clocks)
                            + ".");
        }
        reader.finish();
        return new ClockPolicy(hours, clocks, pauses, warnings);
    }

    private static String without(Set<String> levels, Map<String, ClockPolicy.Level> clocks) {
        return levels.stream()
                .filter(code -> !clocks.containsKey(code))
                .collect(Collectors.joining(", "));
    }

    private static ServiceHours.Weekly hours(FigureReader reader) {
        var opensAt = reader.time("opensAt", OPENS);
        var closesAt = reader.time("closesAt", CLOSES);
        boolean isStretch = ServiceHours.Weekly.isStretch(opensAt, closesAt);
        if (!isStretch) {
            reader.fault(
                    "closesAt",
                    "opensAt より後の時刻にしてください。日の終わりは 00:00 です。",
                    "Let it be after opensAt; the end of the day is 00:00.");
        }
        reader.finish();
        return new ServiceHours.Weekly(
                BUSINESS_DAYS, isStretch ? opensAt : OPENS, isStretch ? closesAt : CLOSES, true);
    }

    private static Map<String, ClockPolicy.Level> levels(FigureReader reader) {
        var levels = new LinkedHashMap<String, ClockPolicy.Level>();
        for (var code : reader.names()) {
            if (ServiceLevel.ofCode(code).isEmpty()) {
                reader.fault(code, "このようなサービスレベルはありません。", "There is no such service level.");
            }
            levels.put(code, level(reader.within(code)));
        }
        return levels;
    }

    private static ClockPolicy.Level level(FigureReader reader) {
        var start = reader.word("start", name -> named(Start.values(), name), Start.RECEPTION);
        var metBy =
                reader.words("metBy", names(Milestone.values())).stream()
                        .flatMap(name -> named(Milestone.values(), name).stream())
                        .collect(Collectors.toUnmodifiableSet());
        Target target = reader.word("target", ClockPolicyReader::target, new Target.None());
        if (reader.has("acceptedUntil")) {
            var until = reader.time("acceptedUntil", CLOSES);
            if (target instanceof Target.NextBusinessDay) {
                target = new Target.NextBusinessDay(until);
            } else {
                reader.fault(
                        "acceptedUntil",
                        "翌営業日を目標とするときだけ書けます。",
                        "Write it only where the target is the next business day.");
            }
        }
        reader.finish();
        return new ClockPolicy.Level(start, metBy, target);
    }

    /** A word, or a number of minutes. */
    private static Optional<Target> target(String text) {
        return switch (text) {
            case "NONE" -> Optional.of(new Target.None());
            case "NEXT_BUSINESS_DAY" -> Optional.of(new Target.NextBusinessDay(null));
            default ->
                    text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= MOST_MINUTES
                            ? Optional.of(new Target.Within(Integer.parseInt(text)))
                            : Optional.empty();
        };
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values)
                .map(Enum::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
