package dev.hoshu.server.invoice;

import dev.hoshu.domain.money.Yen;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An invoice that was issued.
 *
 * @param number its number
 * @param order the order that it is for; an order has one at most
 * @param programme the programme's code
 * @param issuedOn its day
 * @param dueOn the last day on which it is paid in time
 * @param buyer who gets it, by name
 * @param net without tax
 * @param percent the rate of tax
 * @param tax the tax
 * @param dealerPrices whether it holds what a dealer pays (PRICE-1)
 * @param invented whether the seller is invented
 * @param who who issued it
 * @param at when
 */
public record Invoice(
        String number,
        String order,
        String programme,
        LocalDate issuedOn,
        LocalDate dueOn,
        String buyer,
        Yen net,
        int percent,
        Yen tax,
        boolean dealerPrices,
        boolean invented,
        String who,
        Instant at) {

    /** With tax. */
    public Yen gross() {
        return net.plus(tax);
    }
}
