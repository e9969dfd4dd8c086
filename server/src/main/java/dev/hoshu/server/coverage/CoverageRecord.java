package dev.hoshu.server.coverage;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.server.coverage.store.CoverageRows;
import dev.hoshu.server.coverage.store.HeldCoverage;
import dev.hoshu.server.frontdoor.People;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.List;

/**
 * The door to corrections of what is on record of a machine's coverage. Whoever comes here holds
 * the machine's lock ({@code InstalledBase.lock}) and has decided; here it is kept. What was held
 * before stays readable as of then.
 */
@Service
public class CoverageRecord {

    private final CoverageRows rows;
    private final HeldCoverage held;

    /** Made by Spring. */
    public CoverageRecord(CoverageRows rows, HeldCoverage held) {
        this.rows = rows;
        this.held = held;
    }

    /**
     * Something that is held true now.
     *
     * @param id its number in the record
     * @param cover what covers, and on which days
     */
    public record Held(long id, Cover cover) {}

    /**
     * What is to be held in place of an entry.
     *
     * @param entry what is held now
     * @param period its days from now on; null if it is not to be held at all
     * @param country the country in which it counts from now on (TERR-1)
     */
    public record Successor(Held entry, @Nullable CoveragePeriod period, String country) {

        /** The same for other days; null for none. */
        public static Successor on(Held entry, @Nullable CoveragePeriod period) {
            return new Successor(entry, period, entry.cover().country());
        }

        /** The same days in another country. */
        public static Successor in(Held entry, String country) {
            return new Successor(entry, entry.cover().valid(), country);
        }
    }

    /** Everything that is held true of a machine now, by first day. */
    @Transactional(readOnly = true)
    public List<Held> held(long machine) {
        return rows.held(machine).stream()
                .sorted((a, b) -> Timelines.IN_ORDER.compare(a.cover(), b.cover()))
                .toList();
    }

    /**
     * Ceases to hold entries and holds their successors, all known from one instant on, and writes
     * anew what is read of the machine.
     *
     * @param why the reason that was given
     * @return that instant
     * @throws IllegalStateException if an entry is held no longer; the caller did not hold the
     *     machine's lock
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant supersede(long machine, List<Successor> successors, String why) {
        var at = held.now();
        for (var successor : successors) {
            if (!held.close(successor.entry().id(), at)) {
                throw new IllegalStateException(
                        "Entry %d is held no longer.".formatted(successor.entry().id()));
            }
        }
        var by = People.current().signature();
        for (var successor : successors) {
            var period = successor.period();
            if (period != null) {
                held.succeed(successor.entry().id(), period, successor.country(), at, by, why);
            }
        }
        held.refresh(machine);
        return at;
    }

    /**
     * Holds a contract from now on, under its own number, and writes anew what is read of the
     * machine.
     *
     * @param cover what covers, and on which days
     * @param why the reason that was given
     * @return the entry's number in the record
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(String programme, long machine, Cover cover, String why) {
        long entry = held.add(programme, machine, cover, People.current().signature(), why);
        held.refresh(machine);
        return entry;
    }
}
