package dev.hoshu.server.renewal;

import dev.hoshu.server.catalog.Catalogue;
import dev.hoshu.server.catalog.OfferingList;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.renewal.store.EndingRows;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door to the renewal list: whose coverage ends when, and what is proposed. */
@Service
public class Renewals {

    /** The most machines that one answer holds. */
    public static final int MOST_MACHINES = 500;

    /** So many machines a file holds at most; a customer with more takes it month by month. */
    public static final int MOST_IN_FILE = 20_000;

    /** So long ago coverage may have ended to be on the list. */
    public static final int MONTHS_BACK = 12;

    private final EndingRows rows;
    private final Programmes programmes;
    private final Catalogue catalogue;
    private final Today today;

    /** Made by Spring. */
    public Renewals(EndingRows rows, Programmes programmes, Catalogue catalogue, Today today) {
        this.rows = rows;
        this.programmes = programmes;
        this.catalogue = catalogue;
        this.today = today;
    }

    /**
     * Which machines are asked for.
     *
     * @param owner whose
     * @param viewer who asks; machines that are not this viewer's are not found
     * @param from the first day on which coverage ends
     * @param until the last day on which it ends
     */
    public record Asked(Owner owner, Viewer viewer, LocalDate from, LocalDate until) {

        EndingRows.Asked rows() {
            return new EndingRows.Asked(owner, viewer, from, until);
        }
    }

    /**
     * A part of the list.
     *
     * @param lines by coverage end, machine type and serial number
     * @param next what to give as {@code after} for the part that follows; empty if this is the
     *     last
     * @param list the date of the search list on which it rests (CAT-9); empty if none is in force
     */
    public record Part(List<RenewalLine> lines, Optional<String> next, Optional<LocalDate> list) {

        /** Copies the lines. */
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** How many machines end in each month; one statement. */
    @Transactional(readOnly = true)
    public Map<YearMonth, Integer> months(Asked asked) {
        return rows.months(asked.rows());
    }

    /**
     * A part of the list; one statement reads it, however many machines it has.
     *
     * @param after the last part's {@code next}, or empty for the first part
     * @param limit from 1 to {@link #MOST_MACHINES}
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Part part(Asked asked, Optional<String> after, int limit) {
        if (limit < 1 || limit > MOST_MACHINES) {
            throw new IllegalArgumentException(
                    "Limit (%d) must be 1 to %d.".formatted(limit, MOST_MACHINES));
        }
        var found =
                rows.part(
                        asked.rows(),
                        after.map(Cursor::read).orElse(EndingRows.After.NOTHING),
                        0,
                        limit + 1);
        boolean more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        return new Part(
                lines(asked.owner().programme(), shown),
                more ? Optional.of(Cursor.behind(shown.getLast())) : Optional.empty(),
                list(asked.owner().programme()).map(OfferingList::date));
    }

    /** The whole list for a file, at most {@link #MOST_IN_FILE} machines. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<RenewalLine> whole(Asked asked) {
        return lines(
                asked.owner().programme(),
                rows.part(asked.rows(), EndingRows.After.NOTHING, 0, MOST_IN_FILE));
    }

    /**
     * Those of a list of machines that are this viewer's, as the list has them.
     *
     * @param names machine type, a blank, serial number
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<RenewalLine> named(Asked asked, List<String> names) {
        var wanted = new ArrayList<RenewalLine>();
        for (var line : whole(asked)) {
            if (names.contains(name(line.ending()))) {
                wanted.add(line);
            }
        }
        return wanted;
    }

    /** Machine type, a blank, serial number. */
    public static String name(Ending ending) {
        return ending.number().machineType() + " " + ending.serial().value();
    }

    /** Lines for machines that were read. */
    List<RenewalLine> lines(String programme, List<Ending> endings) {
        return new RenewalLines(programmes.current(programme), list(programme), today.day())
                .of(endings);
    }

    private Optional<OfferingList> list(String programme) {
        return catalogue.inForce(programme, today.day());
    }

    /** The place of a machine in the list, as an address has it. */
    static final class Cursor {

        private Cursor() {}

        static String behind(Ending ending) {
            return ending.coveredTo()
                    + "_"
                    + ending.number().machineType()
                    + "_"
                    + ending.serial().value();
        }

        static EndingRows.After read(String text) {
            if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}_[A-Z0-9]{4}_[A-Z0-9]{4,20}")) {
                return EndingRows.After.NOTHING;
            }
            var parts = text.split("_", -1);
            return new EndingRows.After(LocalDate.parse(parts[0]), parts[1], parts[2]);
        }
    }
}
