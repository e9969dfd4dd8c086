package dev.hoshu.server.order;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.server.keeping.Asked;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One service for one machine as it was decided on a day, kept as it was.
 *
 * @param line its number in the quote, from 1
 * @param machineType 4 characters
 * @param model the machine's model; empty if only its type is on record
 * @param serialNumber the machine's serial number
 * @param product what the machine is called; null if its type is not in the catalogue
 * @param customer the machine's customer on record, or null
 * @param channel the machine's channel of record, or null
 * @param partNumber the part number
 * @param service the service in words
 * @param kind the kind's code
 * @param halfTerm whether for half its term (REN-7)
 * @param outcome {@code AVAILABLE}, {@code CONSULT}, {@code REFUSED}, {@code UNDECIDED}
 * @param firstDay the first day it would give; null if it cannot be had
 * @param lastDay the last day it would give; null if it cannot be had
 * @param priceYen list price without tax; null is "on request" (CAT-6)
 * @param feeDue whether a reinstatement fee is added (REN-5)
 * @param feeYen the fee without tax; null where none is due, or it is on request
 * @param taxPercent the rate of consumption tax; null if it is not known
 * @param explanation the decision in words
 * @param findings what each rule said, the deciding one first
 * @param notes what else is to be known
 */
public record QuotedLine(
        int line,
        String machineType,
        String model,
        String serialNumber,
        @Nullable String product,
        @Nullable String customer,
        @Nullable String channel,
        String partNumber,
        Words service,
        String kind,
        boolean halfTerm,
        String outcome,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Long priceYen,
        boolean feeDue,
        @Nullable Long feeYen,
        @Nullable Integer taxPercent,
        Words explanation,
        List<Reason> findings,
        List<Words> notes) {

    /** Copies the lists. */
    public QuotedLine {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** The line as it is asked about whether a timed response could be kept. */
    public Asked timed() {
        return new Asked(line, machineType, serialNumber, partNumber);
    }

    /** Whether it can be ordered, at once or by the sales desk's grant. */
    public boolean isOrderable() {
        return outcome.equals("AVAILABLE") || outcome.equals("CONSULT");
    }

    /** Whether only the sales desk can grant it: by a rule, or because an amount is on request. */
    public boolean needsGrant() {
        return outcome.equals("CONSULT") || isOpen();
    }

    /** Whether an amount of it is on request. */
    public boolean isOpen() {
        return isOrderable() && (priceYen == null || (feeDue && feeYen == null));
    }

    /** The days it would give; empty if it cannot be had. */
    public Optional<CoveragePeriod> period() {
        return firstDay == null || lastDay == null
                ? Optional.empty()
                : Optional.of(new CoveragePeriod(firstDay, lastDay.plusDays(1)));
    }

    /** The list price without tax; null is "on request". */
    public @Nullable Yen price() {
        return priceYen == null ? null : new Yen(priceYen);
    }

    /** The fee without tax; null where none is due, or it is on request. */
    public @Nullable Yen fee() {
        return feeYen == null ? null : new Yen(feeYen);
    }

    /** What the rules object, the gravest first. */
    public List<Reason> objections() {
        return findings.stream().filter(Reason::objects).toList();
    }

    /** What is wanted by it. */
    public Wanted wanted() {
        return new Wanted(
                machineType,
                new SerialNumber(serialNumber),
                new OfferingNumber(partNumber),
                halfTerm);
    }

    /** Machine type and model. */
    public String machineNumber() {
        return machineType + model;
    }

    /** The same, which cannot be had after all; its price stays as the list has it. */
    QuotedLine refused(Words why, List<Reason> found) {
        return new QuotedLine(
                line,
                machineType,
                model,
                serialNumber,
                product,
                customer,
                channel,
                partNumber,
                service,
                kind,
                halfTerm,
                "REFUSED",
                null,
                null,
                priceYen,
                false,
                null,
                taxPercent,
                why,
                found,
                List.of());
    }

    QuotedLine numbered(int number) {
        return with(number, notes);
    }

    QuotedLine noting(List<Words> more) {
        return with(line, more);
    }

    private QuotedLine with(int number, List<Words> otherNotes) {
        return new QuotedLine(
                number,
                machineType,
                model,
                serialNumber,
                product,
                customer,
                channel,
                partNumber,
                service,
                kind,
                halfTerm,
                outcome,
                firstDay,
                lastDay,
                priceYen,
                feeDue,
                feeYen,
                taxPercent,
                explanation,
                findings,
                otherNotes);
    }
}
