package dev.hoshu.server.watch;

import dev.hoshu.server.attachment.Upload;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.watch.store.SenderRows;
import dev.hoshu.sheets.watch.RedfishEvents;
import dev.hoshu.sheets.watch.SmartctlReport;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The door for what devices report, and for what people hand in of them. */
@Service
public class WatchIntake {

    private final Senders senders;
    private final SenderRows rows;
    private final Readings readings;
    private final DeviceEvents events;
    private final ControllerReports reports;
    private final Counts counts;
    private final Today today;
    private final TransactionTemplate transaction;

    /** Made by Spring. */
    WatchIntake(
            Senders senders,
            SenderRows rows,
            Readings readings,
            DeviceEvents events,
            ControllerReports reports,
            Counts counts,
            Today today,
            PlatformTransactionManager transactions) {
        this.senders = senders;
        this.rows = rows;
        this.readings = readings;
        this.events = events;
        this.reports = reports;
        this.counts = counts;
        this.today = today;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What became of a report.
     *
     * @param kept how many events or readings are kept
     * @param replayed how many came before
     * @param dropped how many were too many
     * @param unknown how many arose at a place where no machine on record is
     */
    public record Taken(int kept, int replayed, int dropped, int unknown) {

        Taken(int kept, int replayed, int dropped) {
            this(kept, replayed, dropped, 0);
        }

        Taken and(Taken other) {
            return new Taken(
                    kept + other.kept,
                    replayed + other.replayed,
                    dropped + other.dropped,
                    unknown + other.unknown);
        }
    }

    /**
     * What became of a file that was handed in.
     *
     * @param name the file's name
     * @param became what became of it
     */
    public record FileTaken(String name, Became became) {}

    /** What can become of a file; the names are the codes. */
    public enum Became {
        /** Its reading is kept. */
        KEPT,
        /** It was handed in before. */
        REPLAYED,
        /** It is no output of smartctl about a drive with a serial number. */
        UNREADABLE,
        /** Another machine reported that drive not long ago. */
        OTHER_MACHINE
    }

    /**
     * Takes the body that a controller sends to its subscription.
     *
     * @param token the sender's
     * @param serial the machine's serial number as the sender says it; empty if it does not
     * @throws dev.hoshu.server.frontdoor.Problem if the sender is not known, it speaks of another
     *     machine, or it is no report; each is counted
     */
    public Taken events(String token, String serial, byte[] body) {
        var read = RedfishEvents.read(body);
        var controller = reports.with(token);
        if (controller.isPresent() && serial.isBlank()) {
            return reports.take(controller.get(), read.orElseThrow(() -> unreadable(0)).events());
        }
        var sender = sender(controller, token, serial);
        return inTurn(
                sender,
                () ->
                        events.take(
                                sender, read.orElseThrow(() -> unreadable(sender.id())).events()));
    }

    /** Takes one output of smartctl that a device sends by itself; the same refusals. */
    public Taken smartctl(String token, String serial, byte[] body) {
        var sender = sender(reports.with(token), token, serial);
        var reading = SmartctlReport.read(body);
        if (reading.isEmpty()) {
            throw unreadable(sender.id());
        }
        return inTurn(
                sender,
                () ->
                        switch (readings.keep(
                                sender.machine(),
                                sender.id(),
                                KeptReading.Source.SMARTCTL,
                                reading.get(),
                                null)) {
                            case KEPT -> new Taken(1, 0, 0);
                            case REPLAYED -> new Taken(0, 1, 0);
                            case NAMELESS -> throw unreadable(sender.id());
                            case OTHER_MACHINE ->
                                    throw WatchProblems.otherMachine(
                                            String.valueOf(reading.get().serial()));
                        });
    }

    /**
     * Takes outputs of smartctl that a person hands in for a machine that it sees; each file by
     * itself.
     */
    public List<FileTaken> handIn(String programme, MachineName name, List<Upload> files) {
        var machine = senders.seen(programme, name);
        var taken = new ArrayList<FileTaken>();
        for (var file : files) {
            taken.add(new FileTaken(file.name(), handIn(machine, file)));
        }
        return taken;
    }

    private Became handIn(WatchedMachine machine, Upload file) {
        var reading = SmartctlReport.read(file.content());
        if (reading.isEmpty() || reading.get().serial() == null) {
            counts.addForGood(0, Counted.UNREADABLE);
            return Became.UNREADABLE;
        }
        var became =
                Objects.requireNonNull(
                        transaction.execute(t ->
                                readings.keep(
                                        machine,
                                        0,
                                        KeptReading.Source.SMARTCTL,
                                        reading.get(),
                                        null)));
        return switch (became) {
            case KEPT -> Became.KEPT;
            case REPLAYED -> Became.REPLAYED;
            case NAMELESS -> Became.UNREADABLE;
            case OTHER_MACHINE -> Became.OTHER_MACHINE;
        };
    }

    private Sender sender(Optional<Controller> controller, String token, String serial) {
        return controller
                .map(one -> reports.sender(one, serial))
                .orElseGet(() -> single(token, serial));
    }

    private Sender single(String token, String serial) {
        var sender = senders.known(token);
        var own = sender.machine().name().serial().value();
        boolean other =
                !serial.isBlank()
                        && Optional.of(serial)
                                .flatMap(dev.hoshu.domain.installbase.SerialNumber::parse)
                                .filter(s -> s.value().equals(own))
                                .isEmpty();
        if (other) {
            counts.addForGood(sender.id(), Counted.OTHER_MACHINE);
            throw WatchProblems.otherMachine(
                    serial.length() > 40 ? serial.substring(0, 40) : serial);
        }
        return sender;
    }

    private RuntimeException unreadable(long sender) {
        counts.addForGood(sender, Counted.UNREADABLE);
        return WatchProblems.unreadable();
    }

    /** One report of a sender after the other, so that what comes twice at once counts once. */
    private Taken inTurn(Sender sender, Supplier<Taken> work) {
        return Objects.requireNonNull(
                transaction.execute(t -> {
                    rows.heard(sender.id(), today.instant());
                    return work.get();
                }));
    }
}
