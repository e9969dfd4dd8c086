package dev.hoshu.server.repair;

import dev.hoshu.domain.entitlement.RepairCharge;
import dev.hoshu.domain.quote.QuoteTotal;
import dev.hoshu.domain.repair.Estimate;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What an estimate says, kept.
 *
 * @param lines what it charges for
 * @param items the amounts
 * @param taxes the tax by rate, rounded once each; empty if something is open
 * @param netYen without tax; null if something is open
 * @param taxYen all tax; null if something is open
 * @param grossYen with tax; null if something is open
 * @param open why there is no total; null if there is one
 * @param policyFrom from which day the figures hold
 * @param invented whether the rates are invented
 */
public record EstimateDocument(
        List<Line> lines,
        List<Item> items,
        List<Tax> taxes,
        @Nullable Long netYen,
        @Nullable Long taxYen,
        @Nullable Long grossYen,
        @Nullable Said open,
        LocalDate policyFrom,
        boolean invented) {

    /** Copies the lists. */
    public EstimateDocument {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
        taxes = List.copyOf(taxes);
    }

    /**
     * A line that is charged for.
     *
     * @param line its number
     * @param what what it is
     * @param explanation why it is charged
     * @param rules the rules that say so, the deciding one first
     */
    public record Line(int line, String what, Said explanation, List<String> rules) {

        /** Copies the list. */
        public Line {
            rules = List.copyOf(rules);
        }
    }

    /**
     * An amount.
     *
     * @param charge what it is charged for
     * @param line the line; null for what is charged once for all
     * @param how how it was counted
     * @param yen without tax; null is "on request"
     */
    public record Item(RepairCharge charge, @Nullable Integer line, Said how, @Nullable Long yen) {}

    /**
     * What is taxed at one rate.
     *
     * @param percent the rate
     * @param netYen the sum without tax
     * @param taxYen the tax on it
     */
    public record Tax(int percent, long netYen, long taxYen) {}

    static EstimateDocument of(Estimate estimate, List<Line> lines, LocalDate policyFrom) {
        var items =
                estimate.items().stream()
                        .map(i -> {
                            var amount = i.amount();
                            return new Item(
                                    i.charge(),
                                    i.line(),
                                    Said.of(i.how()),
                                    amount == null ? null : amount.amount());
                        })
                        .toList();
        return switch (estimate.total()) {
            case QuoteTotal.Known known ->
                    new EstimateDocument(
                            lines,
                            items,
                            known.shares().stream()
                                    .map(s ->
                                            new Tax(
                                                    s.rate().percent(),
                                                    s.net().amount(),
                                                    s.tax().amount()))
                                    .toList(),
                            known.net().amount(),
                            known.tax().amount(),
                            known.gross().amount(),
                            null,
                            policyFrom,
                            estimate.invented());
            case QuoteTotal.OnRequest open ->
                    new EstimateDocument(
                            lines,
                            items,
                            List.of(),
                            null,
                            null,
                            null,
                            Said.of(open.why()),
                            policyFrom,
                            estimate.invented());
        };
    }
}
