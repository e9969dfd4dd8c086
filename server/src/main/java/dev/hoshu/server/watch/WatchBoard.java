package dev.hoshu.server.watch;

import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.watch.store.CountRows;
import dev.hoshu.server.watch.store.SenderRows;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How the watch stands: who reports, who fell silent, and what was counted. */
@Service
public class WatchBoard {

    /** The most senders and devices that are shown. */
    public static final int MOST = 200;

    private static final int DAYS = 30;

    private final SenderRows senders;
    private final CountRows counts;
    private final Controllers controllers;
    private final WatchFigures figures;
    private final Today today;

    /** Made by Spring. */
    WatchBoard(
            SenderRows senders,
            CountRows counts,
            Controllers controllers,
            WatchFigures figures,
            Today today) {
        this.senders = senders;
        this.counts = counts;
        this.controllers = controllers;
        this.figures = figures;
        this.today = today;
    }

    /**
     * A sender with what was counted of it.
     *
     * @param sender the sender
     * @param silent whether it was not heard for longer than the policy lets pass
     * @param counts what was counted
     */
    public record Row(Sender sender, boolean silent, Map<Counted, Long> counts) {

        /** Copies the counts. */
        public Row {
            counts = Map.copyOf(counts);
        }
    }

    /**
     * How it stands.
     *
     * @param since the first day that was counted
     * @param total what was counted in all
     * @param rows the senders, the longest silent first
     * @param unknown devices that belong to no machine
     * @param controllers the controllers that are asked
     */
    public record Standing(
            LocalDate since,
            Map<Counted, Long> total,
            List<Row> rows,
            List<UnknownDevice> unknown,
            List<Controller> controllers) {

        /** Copies the collections. */
        public Standing {
            total = java.util.Collections.unmodifiableMap(new EnumMap<>(total));
            rows = List.copyOf(rows);
            unknown = List.copyOf(unknown);
            controllers = List.copyOf(controllers);
        }

        /** How many senders are silent. */
        public long silent() {
            return rows.stream().filter(Row::silent).count();
        }
    }

    /** How it stands now. */
    @Transactional(readOnly = true)
    public Standing now() {
        var since = today.day().minusDays(DAYS - 1);
        var counted = counts.since(since);
        var total = new EnumMap<Counted, Long>(Counted.class);
        for (var what : Counted.values()) {
            total.put(what, 0L);
        }
        counted.values().forEach(one -> one.forEach((what, n) -> total.merge(what, n, Long::sum)));
        var rows =
                senders.all(MOST).stream()
                        .map(sender ->
                                new Row(
                                        sender,
                                        isSilent(sender),
                                        counted.getOrDefault(sender.id(), Map.of())))
                        .toList();
        return new Standing(since, total, rows, counts.unknown(MOST), controllers.all());
    }

    private boolean isSilent(Sender sender) {
        var last = sender.heardAt() == null ? sender.enrolledAt() : sender.heardAt();
        int days = figures.of(sender.machine().programme()).silentAfterDays();
        return last.isBefore(today.instant().minus(Duration.ofDays(days)));
    }
}
