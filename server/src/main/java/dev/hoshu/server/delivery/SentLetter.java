package dev.hoshu.server.delivery;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A time at which the letter of a pack was sent.
 *
 * @param packSerial the pack's serial number
 * @param copy which time it was, from 1
 * @param language {@code ja} or {@code en}
 * @param recipient the mail address; null where there was none and the letter is printed
 * @param sentOn the day
 * @param sentAt when
 * @param sentBy by whom
 */
public record SentLetter(
        String packSerial,
        int copy,
        String language,
        @Nullable String recipient,
        LocalDate sentOn,
        Instant sentAt,
        String sentBy) {}
