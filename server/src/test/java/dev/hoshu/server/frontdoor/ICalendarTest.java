package dev.hoshu.server.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;

/** What is written is what a calendar program reads. */
class ICalendarTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyWordsComeBackAsTheyWere(long seed) throws Exception {
        var random = new Random(seed);
        var summary = words(random, 1 + random.nextInt(120)).strip() + "x";
        var description = "。" + words(random, random.nextInt(400)) + "。\n二行目; a, b\\c";
        var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2000));
        var calendar = new ICalendar("保守, の; 満了", Instant.parse("2026-11-22T03:00:00Z"));
        calendar.wholeDay(
                "uid-" + seed + "@hoshu", day, summary, description, "https://h.example/");
        var written = calendar.written();

        assertThat(written.split("\r\n", -1))
                .as("seed %d", seed)
                .allSatisfy(line -> {
                    assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(75);
                    assertThat(line).doesNotContain("\n").doesNotContain("\uFFFD");
                });
        var read = new CalendarBuilder().build(new StringReader(written));
        read.validate();
        var event = read.getComponents("VEVENT").getFirst();
        assertThat(event.getRequiredProperty(Property.SUMMARY).getValue())
                .as("seed %d", seed)
                .isEqualTo(summary);
        assertThat(event.getRequiredProperty(Property.DESCRIPTION).getValue())
                .as("seed %d", seed)
                .isEqualTo(description);
        assertThat(event.getRequiredProperty(Property.DTSTART).getValue())
                .isEqualTo(day.toString().replace("-", ""));
        assertThat(event.getRequiredProperty(Property.DTEND).getValue())
                .isEqualTo(day.plusDays(1).toString().replace("-", ""));
    }

    private static String words(Random random, int length) {
        var letters = "保守満了日abcXYZ 0123,;:𠮷é";
        return random.ints(length, 0, letters.codePointCount(0, letters.length()))
                .map(i -> letters.codePointAt(letters.offsetByCodePoints(0, i)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
