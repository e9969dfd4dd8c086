package dev.hoshu.server.watch;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.watch.DriveMessage;
import dev.hoshu.domain.watch.DriveReading;
import dev.hoshu.domain.watch.Report;
import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.watch.store.DeviceEventRows;
import dev.hoshu.server.watch.store.DriveRows;
import dev.hoshu.sheets.watch.RedfishEvents;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Events that a controller pushes: each counts once, however often it comes; of too many in an hour
 * the rest is counted and let go.
 */
@Component
class DeviceEvents {

    private static final Duration HOUR = Duration.ofHours(1);

    private final WatchFigures figures;
    private final Readings readings;
    private final DriveWatch watch;
    private final DriveRows drives;
    private final DeviceEventRows rows;
    private final Counts counts;
    private final Today today;

    DeviceEvents(
            WatchFigures figures,
            Readings readings,
            DriveWatch watch,
            DriveRows drives,
            DeviceEventRows rows,
            Counts counts,
            Today today) {
        this.figures = figures;
        this.readings = readings;
        this.watch = watch;
        this.drives = drives;
        this.rows = rows;
        this.counts = counts;
        this.today = today;
    }

    /** Takes the events of one body. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WatchIntake.Taken take(Sender sender, List<RedfishEvents.Event> events) {
        int room =
                figures.of(sender.machine().programme()).eventsPerHour()
                        - rows.since(sender.id(), today.instant().minus(HOUR));
        int kept = 0;
        int replayed = 0;
        int dropped = 0;
        for (var one : events) {
            var fingerprint = Secrets.sha256(one.identity());
            if (rows.isKnown(sender.id(), fingerprint)) {
                replayed++;
            } else if (kept >= room) {
                dropped++;
            } else {
                take(sender, one, fingerprint);
                kept++;
            }
        }
        counts.add(sender.id(), Counted.REPLAYED, replayed);
        counts.add(sender.id(), Counted.DROPPED, dropped);
        return new WatchIntake.Taken(kept, replayed, dropped);
    }

    private void take(Sender sender, RedfishEvents.Event event, String fingerprint) {
        var machine = sender.machine();
        var now = today.instant();
        var moments =
                Moments.of(
                        event.sentAt(),
                        now,
                        figures.of(machine.programme()).clockSkewMinutes(),
                        readings.firstDay(machine));
        var odd = new ArrayList<>(event.oddities());
        var skew = moments.oddity();
        if (skew != null) {
            odd.add(skew);
            counts.add(sender.id(), Counted.SKEWED);
        }
        counts.add(sender.id(), Counted.ODD, event.oddities().size());
        var drive = event.message() == null ? null : drive(machine, event);
        rows.keep(
                new DeviceEventRows.Kept(
                        sender.id(),
                        drive == null ? null : drive.id(),
                        fingerprint,
                        event.messageId(),
                        event.text(),
                        event.origin(),
                        event.sentAt(),
                        now,
                        moments.skewSeconds(),
                        odd));
        if (drive == null) {
            counts.add(
                    sender.id(),
                    event.message() == null ? Counted.OTHER_MESSAGE : Counted.UNKNOWN_DEVICE);
            return;
        }
        keepWear(drive, event, moments);
        watch.report(
                machine,
                drive,
                report(drive, event, Objects.requireNonNull(event.message())),
                false);
    }

    /** The drive at the place where the event arose; null where the event names none. */
    private @Nullable Drive drive(WatchedMachine machine, RedfishEvents.Event event) {
        var origin = event.origin();
        return origin == null ? null : drives.byOrigin(machine, origin, today.instant());
    }

    private void keepWear(Drive drive, RedfishEvents.Event event, Moments moments) {
        var used = event.usedPercent();
        if (used != null) {
            var reading =
                    new DriveReading(
                            drive.serial(),
                            drive.model(),
                            drive.media(),
                            used,
                            null,
                            null,
                            null,
                            event.sentAt(),
                            event.oddities());
            drives.keep(
                    drive.id(),
                    new KeptReading(
                            KeptReading.Source.EVENT, reading, moments.at(), today.instant()),
                    Secrets.sha256(event.identity()));
        }
    }

    private static Report report(Drive drive, RedfishEvents.Event event, DriveMessage message) {
        var said =
                event.text() == null ? event.messageId() : event.messageId() + ": " + event.text();
        return new Report(
                drive.called(),
                message.alarm(),
                new Sentence("コントローラーの報告: " + said, "The controller reports: " + said));
    }
}
