package dev.hoshu.server.order;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that happened to an order.
 *
 * @param at when it was kept
 * @param onDay the day it was
 * @param line the line it happened to; null for the whole order
 * @param who who did it
 * @param event {@code PLACED}, {@code WAITING}, {@code GRANTED}, {@code REFUSED}, {@code DELIVERED}
 * @param why the reason given, or null
 */
public record OrderEvent(
        Instant at,
        LocalDate onDay,
        @Nullable Integer line,
        String who,
        String event,
        @Nullable String why) {}
