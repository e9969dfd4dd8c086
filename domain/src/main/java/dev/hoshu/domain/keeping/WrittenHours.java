package dev.hoshu.domain.keeping;

import dev.hoshu.domain.rulebook.Sentence;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Hours of a week as they are written inside a sentence: 火19時–水8時, Tue 19:00–Wed 8:00. */
final class WrittenHours {

    private static final int MOST_SPANS = 3;

    private WrittenHours() {}

    /**
     * Hours that follow one another.
     *
     * @param from the first
     * @param hours how many
     */
    private record Span(int from, int hours) {

        int until() {
            return (from + hours) % DutyWeek.HOURS;
        }
    }

    /** The hours, in spans; the first three and how many more. */
    static Sentence of(List<Integer> hours) {
        if (hours.size() == DutyWeek.HOURS) {
            return new Sentence("一週間ずっと", "all week");
        }
        var spans = spans(hours);
        var shown = spans.subList(0, Math.min(MOST_SPANS, spans.size()));
        int more = spans.size() - shown.size();
        return new Sentence(
                String.join("、", shown.stream().map(WrittenHours::ja).toList())
                        + (more == 0 ? "" : "、ほか%d回".formatted(more)),
                String.join(", ", shown.stream().map(WrittenHours::en).toList())
                        + (more == 0 ? "" : " and %d more".formatted(more)));
    }

    /** A span over the end of Sunday is one, and begins where it begins. */
    private static List<Span> spans(List<Integer> hours) {
        var among = new TreeSet<>(hours);
        var spans = new ArrayList<Span>();
        for (int hour : among) {
            if (!among.contains((hour + DutyWeek.HOURS - 1) % DutyWeek.HOURS)) {
                int length = 1;
                while (among.contains((hour + length) % DutyWeek.HOURS)) {
                    length++;
                }
                spans.add(new Span(hour, length));
            }
        }
        return spans;
    }

    private static String ja(Span span) {
        return "%s%d時–%s%d時"
                .formatted(
                        day(span.from(), Locale.JAPANESE),
                        span.from() % DutyWeek.HOURS_A_DAY,
                        day(span.until(), Locale.JAPANESE),
                        span.until() % DutyWeek.HOURS_A_DAY);
    }

    private static String en(Span span) {
        return "%s %d:00–%s %d:00"
                .formatted(
                        day(span.from(), Locale.ENGLISH),
                        span.from() % DutyWeek.HOURS_A_DAY,
                        day(span.until(), Locale.ENGLISH),
                        span.until() % DutyWeek.HOURS_A_DAY);
    }

    private static String day(int hour, Locale language) {
        return DayOfWeek.of(hour / DutyWeek.HOURS_A_DAY + 1)
                .getDisplayName(TextStyle.SHORT, language);
    }
}
