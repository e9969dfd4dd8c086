package dev.hoshu.server.catalog;

import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.server.catalog.store.OfferingRows;
import dev.hoshu.server.programme.KeptByProgramme;
import dev.hoshu.server.programme.ProgrammeChanges;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The door to the search lists. Lists are held in memory, as a whole and unchangeable; each
 * question first asks the database, in one short statement, whether they still are what is stored.
 */
@Service
public class Catalogue {

    /** The most offerings that one answer holds. */
    public static final int MOST_OFFERINGS = 200;

    private final OfferingRows rows;
    private final ProgrammeChanges changes;
    private final TransactionTemplate connected;
    private final KeptByProgramme<List<OfferingList>> lists = new KeptByProgramme<>();

    /**
     * The same for a command that has no server around it.
     *
     * @param transactions those of the database that is asked
     */
    public static Catalogue at(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Catalogue(new OfferingRows(jdbc), ProgrammeChanges.at(jdbc), transactions);
    }

    /** Made by Spring. */
    public Catalogue(
            OfferingRows rows, ProgrammeChanges changes, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.changes = changes;
        this.connected = new TransactionTemplate(transactions);
        this.connected.setReadOnly(true);
        this.connected.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** How results are put in order. */
    public enum Sort {
        /** The list's own order. */
        LIST,
        /** By part number. */
        PART_NUMBER,
        /** By name. */
        NAME,
        /** By term, the shortest first. */
        TERM,
        /** By service level, the lowest first; those without one last. */
        LEVEL,
        /** By list price, the lowest first; those on request last. */
        PRICE
    }

    /**
     * A part of what was found.
     *
     * @param list the list that was searched
     * @param offerings the part, in order
     * @param total the offerings found in all
     * @param offset the place of the part's first offering, from 0
     * @param facets what the results can be narrowed by
     */
    public record Results(
            OfferingList list,
            List<ServiceOffering> offerings,
            int total,
            int offset,
            Map<Facet, List<Facet.Choice>> facets) {

        /** Copies the list. */
        public Results {
            offerings = List.copyOf(offerings);
        }

        /** The offset of the part that follows; empty if this is the last. */
        public Optional<Integer> next() {
            int end = offset + offerings.size();
            return end < total ? Optional.of(end) : Optional.empty();
        }
    }

    /**
     * An offering and the list that it stands on.
     *
     * @param list the list
     * @param offering the offering as that list has it
     */
    public record Listed(OfferingList list, ServiceOffering offering) {}

    /** Every list that is held, the newest first. */
    public List<OfferingList> lists(String programme) {
        long change = changes.latest(programme);
        // A connection first and then the turn to read: those who wait for their turn hold theirs.
        return lists.kept(programme, change)
                .orElseGet(() ->
                        connected.execute(
                                t -> lists.kept(programme, change, () -> rows.lists(programme))));
    }

    /** The newest list whose date has come on that day; empty if none has. */
    public Optional<OfferingList> inForce(String programme, LocalDate day) {
        return lists(programme).stream().filter(l -> !l.date().isAfter(day)).findFirst();
    }

    /** The list of that date. */
    public Optional<OfferingList> dated(String programme, LocalDate date) {
        return lists(programme).stream().filter(l -> l.date().equals(date)).findFirst();
    }

    /** What is on record of a part number, on every list that has it, the newest first. */
    public List<Listed> everyListing(String programme, OfferingNumber number) {
        return lists(programme).stream()
                .flatMap(l -> l.offering(number).map(o -> new Listed(l, o)).stream())
                .toList();
    }

    /**
     * What is on record of a part number on the list in force on that day or, if that list does not
     * have it, on the newest that does; empty if none has it.
     */
    public Optional<Listed> listing(String programme, OfferingNumber number, LocalDate day) {
        return Optional.ofNullable(listings(programme, List.of(number), day).get(number));
    }

    /**
     * What is on record of several part numbers, each as {@link #listing} has it; those that no
     * list has are left out.
     */
    public Map<OfferingNumber, Listed> listings(
            String programme, Collection<OfferingNumber> numbers, LocalDate day) {
        var all = lists(programme);
        var inForce = all.stream().filter(l -> !l.date().isAfter(day)).findFirst();
        var found = new HashMap<OfferingNumber, Listed>();
        for (var number : numbers) {
            Stream.concat(inForce.stream(), all.stream())
                    .flatMap(l -> l.offering(number).map(o -> new Listed(l, o)).stream())
                    .findFirst()
                    .ifPresent(listed -> found.put(number, listed));
        }
        return found;
    }

    /**
     * Searches a list.
     *
     * @param list the list
     * @param query what is looked for
     * @param sort the order
     * @param descending whether the order is turned round; what has no value stays last
     * @param offset the place of the first offering wanted, from 0
     * @param limit from 1 to {@link #MOST_OFFERINGS}
     */
    public Results search(
            OfferingList list,
            CatalogueQuery query,
            Sort sort,
            boolean descending,
            int offset,
            int limit) {
        if (limit < 1 || limit > MOST_OFFERINGS || offset < 0) {
            throw new IllegalArgumentException(
                    "Offset (%d) must be 0 or more, limit (%d) 1 to %d."
                            .formatted(offset, limit, MOST_OFFERINGS));
        }
        var all = matching(list, query);
        var found = narrowed(all, query, sort, descending);
        var facets = new EnumMap<Facet, List<Facet.Choice>>(Facet.class);
        Arrays.stream(Facet.values()).forEach(f -> facets.put(f, f.choices(all, query)));
        return new Results(
                list,
                found.stream().skip(offset).limit(limit).toList(),
                found.size(),
                offset,
                facets);
    }

    /** Everything found, in order and in one piece, as for a spreadsheet. */
    public List<ServiceOffering> searchAll(
            OfferingList list, CatalogueQuery query, Sort sort, boolean descending) {
        return narrowed(matching(list, query), query, sort, descending);
    }

    private static List<ServiceOffering> matching(OfferingList list, CatalogueQuery query) {
        var candidates =
                query.machine().map(m -> list.ofType(m.machineType())).orElse(list.offerings());
        return candidates.stream().filter(query.base()).toList();
    }

    private static List<ServiceOffering> narrowed(
            List<ServiceOffering> all, CatalogueQuery query, Sort sort, boolean descending) {
        var found = all.stream().filter(Facet.allBut(null, query)).toList();
        if (sort == Sort.LIST) {
            return descending ? found.reversed() : found;
        }
        return found.stream().sorted(order(sort, descending)).toList();
    }

    private static Comparator<ServiceOffering> order(Sort sort, boolean descending) {
        return switch (sort) {
            case LIST, PART_NUMBER ->
                    turned(Comparator.comparing(ServiceOffering::number), descending);
            case NAME -> turned(Comparator.comparing(ServiceOffering::name), descending);
            case TERM -> turned(Comparator.comparing(ServiceOffering::term), descending);
            case LEVEL ->
                    Comparator.comparing(
                            o -> Optional.ofNullable(o.level()), knownFirst(descending));
            case PRICE -> Comparator.comparing(ServiceOffering::listPrice, knownFirst(descending));
        };
    }

    private static <T> Comparator<T> turned(Comparator<T> order, boolean descending) {
        return descending ? order.reversed() : order;
    }

    private static <T extends Comparable<? super T>> Comparator<Optional<T>> knownFirst(
            boolean descending) {
        Comparator<T> order = turned(Comparator.<T>naturalOrder(), descending);
        return (a, b) ->
                a.isPresent() && b.isPresent()
                        ? order.compare(a.get(), b.get())
                        : Boolean.compare(a.isEmpty(), b.isEmpty());
    }
}
