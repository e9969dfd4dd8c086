package dev.hoshu.server.part;

import java.time.Instant;

/**
 * Pieces of a part that somebody laid in at a service centre, or took out.
 *
 * @param part the part's number
 * @param site the centre
 * @param pieces how many; less than 0 were taken out
 * @param reason why
 * @param who by whom
 * @param at when
 */
public record StockMovement(
        String part, String site, int pieces, String reason, String who, Instant at) {}
