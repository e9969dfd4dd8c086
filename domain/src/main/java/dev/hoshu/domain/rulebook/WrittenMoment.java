package dev.hoshu.domain.rulebook;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A moment as it is written inside a sentence, as the clock with its offset shows it:
 * 2026年9月30日13:00 (UTC+09:00), 13:00 on 30 September 2026 (UTC+09:00).
 */
public final class WrittenMoment {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private WrittenMoment() {}

    /** In both languages; Japanese ends in the blank that belongs after a bracket. */
    public static Sentence of(OffsetDateTime moment) {
        var day = moment.toLocalDate();
        var time = TIME.format(moment);
        var offset = moment.getOffset().getTotalSeconds() == 0 ? "UTC" : "UTC" + moment.getOffset();
        return new Sentence(
                ja(day) + time + " (" + offset + ") ",
                time + " on " + en(day) + " (" + offset + ")");
    }
}
