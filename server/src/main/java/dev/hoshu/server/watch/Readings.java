package dev.hoshu.server.watch;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WatchPolicy;
import dev.hoshu.domain.watch.DriveMessage.Alarm;
import dev.hoshu.domain.watch.DriveReading;
import dev.hoshu.domain.watch.Oddity;
import dev.hoshu.domain.watch.Report;
import dev.hoshu.domain.watch.Reports;
import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.watch.store.DriveRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Keeps what was read of drives, each reading once, and reports what is wrong with one. */
@Component
class Readings {

    private final InstalledBase machines;
    private final WatchFigures figures;
    private final DriveWatch watch;
    private final DriveRows rows;
    private final Counts counts;
    private final Today today;

    Readings(
            InstalledBase machines,
            WatchFigures figures,
            DriveWatch watch,
            DriveRows rows,
            Counts counts,
            Today today) {
        this.machines = machines;
        this.figures = figures;
        this.watch = watch;
        this.rows = rows;
        this.counts = counts;
        this.today = today;
    }

    /** What became of a reading. */
    enum Became {
        /** It is kept. */
        KEPT,
        /** It came before. */
        REPLAYED,
        /** It names no drive. */
        NAMELESS,
        /** Another machine reported the drive not long ago. */
        OTHER_MACHINE
    }

    /**
     * Keeps a reading.
     *
     * @param sender whose it is; 0 where no sender sent it
     * @param origin the drive's place by its controller, or null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Became keep(
            WatchedMachine machine,
            long sender,
            KeptReading.Source source,
            DriveReading reading,
            @Nullable String origin) {
        var policy = figures.of(machine.programme());
        var serial = reading.serial();
        if (serial == null) {
            counts.unknown(
                    machine.programme(),
                    "%s: %s".formatted(machine.name().serial(), reading.model()));
            return Became.NAMELESS;
        }
        var now = today.instant();
        if (rows.isElsewhere(
                machine, serial, now.minus(Duration.ofDays(policy.movedAfterDays())))) {
            counts.addForGood(sender, Counted.OTHER_MACHINE);
            return Became.OTHER_MACHINE;
        }
        var drive =
                origin == null
                        ? rows.bySerial(machine, serial, reading.model(), reading.media(), now)
                        : rows.placed(
                                machine, origin, serial, reading.model(), reading.media(), now);
        return keep(machine, sender, source, reading, drive, policy);
    }

    private Became keep(
            WatchedMachine machine,
            long sender,
            KeptReading.Source source,
            DriveReading reading,
            Drive drive,
            WatchPolicy policy) {
        var now = today.instant();
        var moments = Moments.of(reading.at(), now, policy.clockSkewMinutes(), firstDay(machine));
        var odd = new ArrayList<>(reading.oddities());
        var skew = moments.oddity();
        if (skew != null) {
            odd.add(skew);
            counts.add(sender, Counted.SKEWED);
        }
        counts.add(sender, Counted.ODD, reading.oddities().size());
        var kept = new KeptReading(source, with(reading, odd), moments.at(), now);
        if (!rows.keep(drive.id(), kept, fingerprint(source, reading))) {
            // To be asked again and to answer the same is nothing amiss.
            counts.add(sender, Counted.REPLAYED, source == KeptReading.Source.POLL ? 0 : 1);
            return Became.REPLAYED;
        }
        report(machine, drive, reading, policy);
        return Became.KEPT;
    }

    private void report(
            WatchedMachine machine, Drive drive, DriveReading reading, WatchPolicy policy) {
        var report = Reports.of(drive.called(), reading, policy);
        if (report.isPresent()) {
            watch.report(machine, drive, report.get(), true);
        } else if (Boolean.FALSE.equals(reading.failurePredicted()) && isPredicted(drive)) {
            watch.report(
                    machine,
                    drive,
                    new Report(
                            drive.called(),
                            Alarm.CLEARED,
                            new Sentence(
                                    "ドライブはもう故障を予測していません。",
                                    "It no longer predicts its own failure.")),
                    true);
        }
    }

    private boolean isPredicted(Drive drive) {
        return rows.notes(drive.id(), 1).stream()
                .anyMatch(note -> note.alarm() == Alarm.FAILURE_PREDICTED);
    }

    /** Before this day the machine was not there; null where nobody knows. */
    @Nullable LocalDate firstDay(WatchedMachine machine) {
        var name = machine.name();
        return machines.find(
                        machine.programme(), name.machineType(), name.serial(), Viewer.EVERYTHING)
                .map(m -> {
                    var warranty = m.warranty();
                    return Objects.requireNonNullElse(
                            m.shippedFromFactory(),
                            warranty == null ? LocalDate.EPOCH : warranty.firstDay());
                })
                .orElse(null);
    }

    private static DriveReading with(DriveReading reading, List<Oddity> odd) {
        return new DriveReading(
                reading.serial(),
                reading.model(),
                reading.media(),
                reading.usedPercent(),
                reading.failurePredicted(),
                reading.mediaErrors(),
                reading.grownDefects(),
                reading.at(),
                odd);
    }

    /** Of what is asked again and again, one reading a day is enough where nothing changed. */
    private static String fingerprint(KeptReading.Source source, DriveReading reading) {
        var at = reading.at();
        Object moment =
                source == KeptReading.Source.POLL && at != null
                        ? LocalDate.ofInstant(at, Today.ZONE)
                        : String.valueOf(at);
        return Secrets.sha256(
                "%s|%s|%s|%s|%s|%s"
                        .formatted(
                                source,
                                moment,
                                reading.usedPercent(),
                                reading.failurePredicted(),
                                reading.mediaErrors(),
                                reading.grownDefects()));
    }
}
