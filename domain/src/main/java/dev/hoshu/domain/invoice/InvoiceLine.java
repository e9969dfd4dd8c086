package dev.hoshu.domain.invoice;

import dev.hoshu.domain.money.Yen;

import java.time.LocalDate;

/**
 * Something that is invoiced.
 *
 * @param orderLine the line of the order that it belongs to, from 1
 * @param partNumber what was sold
 * @param name what it is called, with the machine that it is for
 * @param firstDay the first day of the service
 * @param lastDay its last day
 * @param net without tax, 0 or more
 * @param fee whether it is the reinstatement fee of that line (REN-5) and not its price
 */
public record InvoiceLine(
        int orderLine,
        String partNumber,
        String name,
        LocalDate firstDay,
        LocalDate lastDay,
        Yen net,
        boolean fee) {}
