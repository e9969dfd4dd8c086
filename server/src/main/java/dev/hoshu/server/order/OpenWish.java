package dev.hoshu.server.order;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A service for a machine that somebody was quoted or has ordered, and that is not registered yet.
 *
 * @param ordered whether it is ordered; else it is quoted alone
 * @param number the number of the order or of the quote
 * @param line its line
 * @param customer the customer whose quote or order it is, or null
 * @param channel the channel whose quote or order it is, or null
 * @param machineType 4 characters
 * @param serialNumber the machine's serial number
 * @param partNumber what is wanted
 * @param halfTerm whether for half its term (REN-7)
 * @param on the day of the quote or of the order
 */
public record OpenWish(
        boolean ordered,
        String number,
        int line,
        @Nullable String customer,
        @Nullable String channel,
        String machineType,
        String serialNumber,
        String partNumber,
        boolean halfTerm,
        LocalDate on) {}
