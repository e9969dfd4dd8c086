package dev.hoshu.server.order;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.server.keeping.Asked;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * One service for one machine that was ordered.
 *
 * @param line its number in the order, from 1
 * @param machineType 4 characters
 * @param model the machine's model; empty if only its type is on record
 * @param serialNumber the machine's serial number
 * @param product what the machine is called, or null
 * @param customer the machine's customer on record on the day of the order, or null
 * @param channel the machine's channel of record on the day of the order, or null
 * @param partNumber the part number
 * @param listDate the search list that the order rests on (CAT-9)
 * @param service the service in words
 * @param halfTerm whether for half its term (REN-7)
 * @param outcome {@code AVAILABLE} or {@code CONSULT}, on the day of the order
 * @param firstDay the first day that it would give
 * @param lastDay the last day
 * @param priceYen without tax; null is "on request" still
 * @param feeDue whether a reinstatement fee is added (REN-5)
 * @param feeYen the fee without tax; null where none is due, or it is on request still
 * @param explanation the decision in words
 * @param findings what each rule said
 * @param state where it stands
 * @param grantedUntil the last day on which a grant holds; null where nothing was granted
 * @param deliveredOn the day on which it was delivered, or null
 */
public record OrderLine(
        int line,
        String machineType,
        String model,
        String serialNumber,
        @Nullable String product,
        @Nullable String customer,
        @Nullable String channel,
        String partNumber,
        LocalDate listDate,
        Words service,
        boolean halfTerm,
        String outcome,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable Long priceYen,
        boolean feeDue,
        @Nullable Long feeYen,
        Words explanation,
        List<Reason> findings,
        State state,
        @Nullable LocalDate grantedUntil,
        @Nullable LocalDate deliveredOn) {

    /** Copies the list. */
    public OrderLine {
        findings = List.copyOf(findings);
    }

    /** Where a line stands. */
    public enum State {
        /** It is to be delivered. */
        ACCEPTED,
        /** The sales desk has to grant it first. */
        WAITING,
        /** The sales desk granted it; it is to be delivered. */
        GRANTED,
        /** The sales desk refused it. */
        REFUSED,
        /** Its pack was delivered. */
        DELIVERED,
        /** The order was taken back. */
        CANCELLED
    }

    /** Whether it can be delivered on that day. */
    public boolean isDeliverable(LocalDate day) {
        return state == State.ACCEPTED
                || (state == State.GRANTED && (grantedUntil == null || !day.isAfter(grantedUntil)));
    }

    /** Whether a grant for it has run out on that day. */
    public boolean isLapsed(LocalDate day) {
        return state == State.GRANTED && !isDeliverable(day);
    }

    /** The machine's serial number. */
    public SerialNumber serial() {
        return new SerialNumber(serialNumber);
    }

    /** The part number. */
    public OfferingNumber part() {
        return new OfferingNumber(partNumber);
    }

    /** The line as it is asked about whether a timed response could be kept. */
    public Asked timed() {
        return new Asked(line, machineType, serialNumber, partNumber);
    }

    /** Machine type and model. */
    public String machineNumber() {
        return machineType + model;
    }

    /** The days it would give. */
    public CoveragePeriod period() {
        return new CoveragePeriod(firstDay, lastDay.plusDays(1));
    }

    /** Without tax; null is "on request". */
    public @Nullable Yen price() {
        return priceYen == null ? null : new Yen(priceYen);
    }

    /** The fee without tax; null where none is due, or it is on request. */
    public @Nullable Yen fee() {
        return feeYen == null ? null : new Yen(feeYen);
    }

    /** What the rules object. */
    public List<Reason> objections() {
        return findings.stream().filter(Reason::objects).toList();
    }

    /** Whether an amount of it is on request. */
    public boolean isOpen() {
        return priceYen == null || (feeDue && feeYen == null);
    }
}
