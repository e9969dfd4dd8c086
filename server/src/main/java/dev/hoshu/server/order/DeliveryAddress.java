package dev.hoshu.server.order;

import org.jspecify.annotations.Nullable;

/**
 * Where an order is delivered.
 *
 * @param addressee the person it is for
 * @param company the person's company or department, or null
 * @param postalCode 7 digits
 * @param address the address as it was given
 * @param email where the letter goes by mail, or null
 */
public record DeliveryAddress(
        String addressee,
        @Nullable String company,
        String postalCode,
        String address,
        @Nullable String email) {}
