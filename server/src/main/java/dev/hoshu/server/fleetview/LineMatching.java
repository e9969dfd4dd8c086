package dev.hoshu.server.fleetview;

import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.MachineTypes;
import dev.hoshu.domain.fleet.LineMatch;
import dev.hoshu.domain.fleet.LineMatch.Candidate;
import dev.hoshu.domain.fleet.Lookalikes;
import dev.hoshu.domain.fleet.ReadLine;
import dev.hoshu.server.fleetview.store.FleetRows;
import dev.hoshu.server.fleetview.store.FleetRows.Told;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.programme.Programmes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Works out what the lines of a list mean, a thousand at a time, each thousand in a transaction of
 * its own: what is done stays done, whatever stops it, and the next look at the list goes on.
 */
@Component
public class LineMatching {

    private static final int A_PART = 1_000;
    private static final int MOST_FOUND = 20_000;
    private static final Logger LOG = LoggerFactory.getLogger(LineMatching.class);

    private final FleetRows rows;
    private final Programmes programmes;
    private final TransactionTemplate transaction;
    private final Set<Long> running = ConcurrentHashMap.newKeySet();
    private final Map<String, Knowing> readers = new ConcurrentHashMap<>();

    /** Made by Spring. */
    public LineMatching(
            FleetRows rows, Programmes programmes, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.programmes = programmes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Goes on with the lines of a list that wait, beside whoever asks; once at a time.
     *
     * @param viewer whose machines can be meant
     */
    void goOn(FleetList list, long account, Viewer viewer) {
        if (running.add(list.id())) {
            Thread.ofVirtual()
                    .name("fleet-" + list.id())
                    .start(() -> {
                        try {
                            all(list, account, viewer);
                        } catch (RuntimeException e) {
                            // Most likely the database is away; whoever looks again goes on.
                            LOG.warn("Fleet {} waits: {}", list.id(), e.getMessage());
                        } finally {
                            running.remove(list.id());
                        }
                    });
        }
    }

    /** Works out every line that waits. */
    void all(FleetList list, long account, Viewer viewer) {
        boolean more = true;
        while (more) {
            more = Objects.requireNonNull(transaction.execute(t -> aPart(list, account, viewer)));
        }
    }

    private boolean aPart(FleetList list, long account, Viewer viewer) {
        if (!rows.lock(list.id(), account, viewer)) {
            return false;
        }
        var waiting = rows.waiting(list.id(), A_PART);
        if (waiting.isEmpty()) {
            return false;
        }
        var lines = new ArrayList<ReadLine>(waiting.size());
        var serials = new LinkedHashSet<String>();
        for (var line : waiting) {
            var read = read(list.programme(), line.typed());
            lines.add(read);
            serials.addAll(read.folded());
        }
        var found = bySerial(rows.machines(list.programme(), serials, viewer, MOST_FOUND));
        var told = new ArrayList<Told>(waiting.size());
        for (int at = 0; at < waiting.size(); at++) {
            told.add(told(waiting.get(at).line(), match(lines.get(at), found)));
        }
        rows.tell(list.id(), told, takenBy(list.id(), told));
        rows.changed(list.id());
        return true;
    }

    /** What may stand in a line of a list of that programme. */
    ReadLine read(String programme, String typed) {
        var types = programmes.current(programme).machineTypes();
        var known = readers.get(programme);
        if (known == null || known.types() != types) {
            known =
                    new Knowing(
                            types,
                            new ReadLine.Reader(
                                    types.all().stream()
                                            .map(MachineType::machineType)
                                            .distinct()
                                            .toList()));
            readers.put(programme, known);
        }
        return known.reader().read(List.of(typed.split("\t", -1)));
    }

    /** A reader, and the machine types that it knows. */
    private record Knowing(MachineTypes types, ReadLine.Reader reader) {}

    private static Map<String, List<Candidate>> bySerial(List<Candidate> machines) {
        var found = new HashMap<String, List<Candidate>>();
        for (var machine : machines) {
            found.computeIfAbsent(Lookalikes.folded(machine.serial()), s -> new ArrayList<>())
                    .add(machine);
        }
        return found;
    }

    private static LineMatch match(ReadLine line, Map<String, List<Candidate>> found) {
        var candidates = new ArrayList<Candidate>();
        for (var serial : line.folded()) {
            candidates.addAll(found.getOrDefault(serial, List.of()));
        }
        return LineMatch.of(line, candidates);
    }

    private static Told told(int line, LineMatch match) {
        return switch (match) {
            case LineMatch.Matched m ->
                    new Told(
                            line,
                            LineOutcome.MATCHED,
                            m.note().name(),
                            m.machine().id(),
                            List.of());
            case LineMatch.Ambiguous a ->
                    new Told(
                            line,
                            LineOutcome.AMBIGUOUS,
                            a.typeDiffers() ? "TYPE_DIFFERS" : "NONE",
                            null,
                            a.choices().stream().map(Candidate::id).toList());
            case LineMatch.Unknown _ ->
                    new Told(line, LineOutcome.UNKNOWN, "NONE", null, List.of());
            case LineMatch.NoNumber _ ->
                    new Told(line, LineOutcome.NO_NUMBER, "NONE", null, List.of());
        };
    }

    /**
     * By which line each machine is meant first: one that was told before, else the first of these;
     * that first one itself is none of its own duplicates.
     */
    private Map<Long, Integer> takenBy(long fleet, List<Told> told) {
        var machines = new ArrayList<Long>();
        for (var one : told) {
            if (one.machine() != null) {
                machines.add(one.machine());
            }
        }
        var takenBy = new HashMap<>(rows.taken(fleet, machines));
        for (var one : told) {
            if (one.machine() != null) {
                takenBy.putIfAbsent(one.machine(), one.line());
            }
        }
        return takenBy;
    }
}
