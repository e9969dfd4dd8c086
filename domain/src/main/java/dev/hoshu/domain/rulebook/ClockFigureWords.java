package dev.hoshu.domain.rulebook;

import dev.hoshu.domain.calendar.ServiceHours;
import dev.hoshu.domain.rulebook.ClockPolicy.Target;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of clocks in words, shorter than a sentence. */
final class ClockFigureWords {

    private static final Sentence NONE = new Sentence("なし", "none");

    private ClockFigureWords() {}

    static Sentence targets(ClockPolicy clock) {
        return byLevel(clock, level -> Optional.of(target(level.target())));
    }

    private static Sentence target(Target target) {
        return switch (target) {
            case Target.None none -> NONE;
            case Target.Within within -> FigureWords.counted(within.minutes(), "分", "minute");
            case Target.NextBusinessDay next ->
                    new Sentence("翌営業日の終わり", "the end of the next business day");
        };
    }

    static Sentence cutOffs(ClockPolicy clock) {
        return byLevel(
                clock,
                level ->
                        level.target() instanceof Target.NextBusinessDay(var until) && until != null
                                ? Optional.of(FigureWords.same(until.toString()))
                                : Optional.empty());
    }

    static Sentence starts(ClockPolicy clock) {
        return byLevel(clock, level -> Optional.of(level.start().words()));
    }

    static Sentence milestones(ClockPolicy clock) {
        return byLevel(
                clock,
                level ->
                        Optional.of(
                                listed(
                                        Arrays.stream(ClockPolicy.Milestone.values())
                                                .filter(level.metBy()::contains)
                                                .map(ClockPolicy.Milestone::words))));
    }

    static Sentence pauses(Collection<ClockPolicy.PauseReason> pauses) {
        return listed(
                Arrays.stream(ClockPolicy.PauseReason.values())
                        .filter(pauses::contains)
                        .map(ClockPolicy.PauseReason::words));
    }

    static Sentence warnings(List<Integer> minutes) {
        return minutes.isEmpty() ? NONE : FigureWords.listed(minutes, "分", "minute");
    }

    static Sentence hours(ServiceHours.Weekly hours) {
        var closing =
                hours.closesAt().equals(LocalTime.MIDNIGHT) ? "24:00" : hours.closesAt().toString();
        var times = " " + hours.opensAt() + "–" + closing;
        return new Sentence(
                days(hours, TextStyle.SHORT, Locale.JAPANESE, "・")
                        + times
                        + (hours.closedOnHolidays() ? "、祝日と毎年の休業日を除く" : ""),
                days(hours, TextStyle.FULL, Locale.ENGLISH, ", ")
                        + times
                        + (hours.closedOnHolidays()
                                ? ", without holidays and the days closed every year"
                                : ""));
    }

    private static String days(
            ServiceHours.Weekly hours, TextStyle style, Locale locale, String between) {
        return Arrays.stream(DayOfWeek.values())
                .filter(hours.days()::contains)
                .map(day -> day.getDisplayName(style, locale))
                .collect(Collectors.joining(between));
    }

    private static Sentence byLevel(
            ClockPolicy clock, Function<ClockPolicy.Level, Optional<Sentence>> told) {
        var words = new TreeMap<String, Sentence>();
        clock.levels()
                .forEach((code, level) -> told.apply(level).ifPresent(w -> words.put(code, w)));
        return words.isEmpty()
                ? NONE
                : new Sentence(told(words, Locale.JAPANESE), told(words, Locale.ENGLISH));
    }

    private static String told(SortedMap<String, Sentence> words, Locale language) {
        return words.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue().in(language))
                .collect(Collectors.joining("; "));
    }

    private static Sentence listed(Stream<Sentence> words) {
        var all = words.toList();
        return all.isEmpty()
                ? NONE
                : new Sentence(
                        all.stream().map(Sentence::ja).collect(Collectors.joining("、")),
                        all.stream().map(Sentence::en).collect(Collectors.joining(", ")));
    }
}
