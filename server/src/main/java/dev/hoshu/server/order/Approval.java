package dev.hoshu.server.order;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A line of an order that only the maker's sales desk can grant.
 *
 * @param id its number
 * @param order the order's number
 * @param programme the programme's code
 * @param customer the order's customer, or null
 * @param channel the order's channel, or null
 * @param orderedBy who ordered it
 * @param line the line
 * @param state whether it is open, granted, refused or withdrawn
 * @param askedOn the day on which it was asked
 * @param decidedOn the day on which it was decided; null while it is open
 * @param decidedBy who decided it; null while it is open
 * @param reason the reason given; null while it is open
 * @param grantedUntil the last day on which the grant holds; null where nothing is granted
 */
public record Approval(
        long id,
        String order,
        String programme,
        @Nullable String customer,
        @Nullable String channel,
        String orderedBy,
        OrderLine line,
        State state,
        LocalDate askedOn,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable LocalDate grantedUntil) {

    /** What became of it. */
    public enum State {
        /** Nobody has decided yet. */
        OPEN,
        /** Granted, until a day. */
        GRANTED,
        /** Refused. */
        REFUSED,
        /** The order was taken back before anybody decided. */
        WITHDRAWN
    }

    /** Whether a grant must name the price. */
    public boolean isPriceOpen() {
        return line.priceYen() == null;
    }

    /** Whether a grant must name the fee. */
    public boolean isFeeOpen() {
        return line.feeDue() && line.feeYen() == null;
    }
}
