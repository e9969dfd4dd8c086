package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.Offers.Judged;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.OfferingWords;
import dev.hoshu.server.coverage.Occupied;
import dev.hoshu.server.entitlement.OfferChanges;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What can be bought, as a table: by kind and term, or in one list by price or by last day.
 *
 * @param sort the order
 * @param descending whether the order is turned round
 * @param groups the rows; one group without a title where the order is not by kind
 * @param withoutFee what would spare the reinstatement fee, each sentence once
 */
record OfferTable(Sort sort, boolean descending, List<Group> groups, List<Sentence> withoutFee) {
    OfferTable {
        groups = List.copyOf(groups);
        withoutFee = List.copyOf(withoutFee);
    }

    /** How the table can be put in order. */
    enum Sort {
        /** By kind and term, then level. */
        KIND,
        /** By last day. */
        END,
        /** By price, those on request last. */
        PRICE;

        /** The order of that name; by kind if there is none. */
        static Sort named(String name) {
            for (var sort : values()) {
                if (sort.name().equalsIgnoreCase(name)) {
                    return sort;
                }
            }
            return KIND;
        }
    }

    /**
     * Rows under one title.
     *
     * @param title kind and term; null where the rows are not grouped
     * @param halfTermMonths the part of the term that may be registered, 0 if none (REN-7)
     * @param endsOnLimit whether its services end exactly on the limit of years
     * @param fee whether a reinstatement fee is added to all of them, on request for each (REN-5)
     * @param occupied what leaves no room for any of them; null where some have room, or where it
     *     is not the same for all
     * @param rows the rows
     */
    record Group(
            @Nullable Sentence title,
            int halfTermMonths,
            boolean endsOnLimit,
            boolean fee,
            @Nullable Sentence occupied,
            List<OfferRow> rows) {
        Group {
            rows = List.copyOf(rows);
        }
    }

    /** How many offers can be had, and registered. */
    public int size() {
        return (int)
                groups.stream()
                        .flatMap(g -> g.rows().stream())
                        .filter(row -> row.occupied() == null)
                        .count();
    }

    /** Whether there is no row, not even of what cannot be registered any more. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** What else the table is made from. */
    record Setting(
            Optional<LastService> last,
            Optional<OfferingNumber> drawn,
            Optional<ServiceLimit> limit,
            int halfTermMonths,
            int halfTermOfMonths,
            Function<Judged, ReinstatementFee> fee,
            Function<Judged, Optional<Occupied>> occupied,
            OfferChanges changes) {}

    private static final List<OfferingKind> KINDS =
            List.of(
                    OfferingKind.RENEWAL,
                    OfferingKind.UPGRADE,
                    OfferingKind.PREMIER_UPGRADE,
                    OfferingKind.DRIVE_RETENTION,
                    OfferingKind.VALUE_SELECTION);

    private static final Comparator<ServiceOffering> BY_KIND =
            Comparator.comparingInt((ServiceOffering o) -> KINDS.indexOf(o.kind()))
                    .thenComparing(ServiceOffering::term)
                    .thenComparing(o -> Optional.ofNullable(o.level()), emptyLast())
                    .thenComparing(ServiceOffering::premier)
                    .thenComparing(ServiceOffering::driveRetention)
                    .thenComparing(ServiceOffering::number);

    static OfferTable of(List<Judged> offers, Setting setting, Sort sort, boolean descending) {
        var granted =
                offers.stream()
                        .filter(j -> j.decision() instanceof OfferDecision.Granted)
                        .sorted(Comparator.comparing(Judged::offering, BY_KIND))
                        .toList();
        if (sort == Sort.KIND) {
            return new OfferTable(
                    sort,
                    descending,
                    grouped(granted, setting, descending),
                    withoutFee(granted, setting));
        }
        var rows = new ArrayList<>(granted.stream().map(j -> row(j, setting)).toList());
        rows.sort(order(sort, descending));
        return new OfferTable(
                sort,
                descending,
                rows.isEmpty() ? List.of() : List.of(new Group(null, 0, false, false, null, rows)),
                withoutFee(granted, setting));
    }

    private static List<Sentence> withoutFee(List<Judged> granted, Setting setting) {
        return granted.stream()
                .filter(j ->
                        j.decision() instanceof OfferDecision.Available available
                                && available.reinstatementFee())
                .flatMap(j -> setting.changes().of(j).stream())
                .map(change -> change.change().words())
                .distinct()
                .toList();
    }

    private static List<Group> grouped(List<Judged> granted, Setting setting, boolean descending) {
        var byTerm = new LinkedHashMap<Sentence, List<Judged>>();
        for (var judged : granted) {
            byTerm.computeIfAbsent(
                            OfferingWords.kindAndTerm(judged.offering()), t -> new ArrayList<>())
                    .add(judged);
        }
        var groups = new ArrayList<Group>();
        byTerm.forEach((title, members) -> {
            var rows = members.stream().map(j -> row(j, setting)).toList();
            groups.add(
                    new Group(
                            title,
                            halfTerm(members.getFirst().offering(), setting),
                            endsOnLimit(rows, setting),
                            rows.stream().allMatch(r -> r.fee() && r.feeYen() == null),
                            occupied(rows),
                            rows));
        });
        return descending ? groups.reversed() : groups;
    }

    private static @Nullable Sentence occupied(List<OfferRow> rows) {
        var first = rows.getFirst().occupied();
        return rows.stream().allMatch(r -> Objects.equals(first, r.occupied())) ? first : null;
    }

    private static int halfTerm(ServiceOffering offering, Setting setting) {
        return offering.kind() == OfferingKind.RENEWAL
                        && offering.term().equals(new Term(setting.halfTermOfMonths()))
                ? setting.halfTermMonths()
                : 0;
    }

    private static boolean endsOnLimit(List<OfferRow> rows, Setting setting) {
        return setting.limit()
                .map(l -> rows.stream().allMatch(r -> r.period().lastDay().equals(l.lastDay())))
                .orElse(false);
    }

    private static OfferRow row(Judged judged, Setting setting) {
        var granted = (OfferDecision.Granted) judged.decision();
        var offering = judged.offering();
        return new OfferRow(
                offering.number(),
                OfferingWords.content(offering),
                offering.level(),
                OfferingWords.kindAndTerm(offering),
                granted.period(),
                offering.price(),
                granted.reinstatementFee(),
                setting.fee().apply(judged).known().orElse(null),
                granted.findings().stream().filter(Finding::objects).toList(),
                offering.kind() == OfferingKind.RENEWAL
                        && setting.last().map(l -> Renewals.isSameLevel(judged, l)).orElse(false),
                setting.occupied().apply(judged).map(Occupied::words).orElse(null),
                setting.drawn().map(offering.number()::equals).orElse(false));
    }

    private static Comparator<OfferRow> order(Sort sort, boolean descending) {
        if (sort == Sort.END) {
            Comparator<OfferRow> byEnd = Comparator.comparing(r -> r.period().lastDay());
            return descending ? byEnd.reversed() : byEnd;
        }
        Comparator<Yen> prices = Comparator.naturalOrder();
        return Comparator.comparing(
                r -> Optional.ofNullable(r.price()),
                emptyLast(descending ? prices.reversed() : prices));
    }

    private static <T extends Comparable<? super T>> Comparator<Optional<T>> emptyLast() {
        return emptyLast(Comparator.<T>naturalOrder());
    }

    private static <T> Comparator<Optional<T>> emptyLast(Comparator<T> order) {
        return (a, b) ->
                a.isPresent() && b.isPresent()
                        ? order.compare(a.get(), b.get())
                        : Boolean.compare(a.isEmpty(), b.isEmpty());
    }
}
