package dev.hoshu.server.watch.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.watch.Oddity;
import dev.hoshu.domain.watch.WearForecast;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.watch.KeptNote;
import dev.hoshu.server.watch.MachineDrives;
import dev.hoshu.server.watch.WatchedDrive;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A drive as programs are told of it. */
record DriveAnswer(
        @Nullable String serialNumber,
        @Nullable String place,
        @Nullable String model,
        String media,
        Instant heardAt,
        @Nullable Last last,
        List<Point> wear,
        @Nullable Sentence fell,
        Forecast forecast,
        Coverage coverage,
        List<Note> notes) {

    /** A machine's drives. */
    record Drives(
            String service,
            @Nullable LocalDate inForceUntil,
            List<String> offers,
            List<DriveAnswer> drives) {

        static Drives of(MachineDrives.Watched watched) {
            return new Drives(
                    watched.service(),
                    watched.inForceUntil(),
                    watched.offers().stream().map(n -> n.value()).toList(),
                    watched.drives().stream().map(DriveAnswer::of).toList());
        }
    }

    /** The latest reading. */
    record Last(
            Instant at,
            Instant receivedAt,
            String source,
            @Nullable BigDecimal usedPercent,
            @Nullable Boolean failurePredicted,
            @Nullable Long mediaErrors,
            @Nullable Long grownDefects,
            List<Oddity> oddities) {}

    /** How worn it was on a day. */
    record Point(LocalDate day, BigDecimal usedPercent) {}

    /** When its write endurance ends. */
    record Forecast(
            String state,
            @Nullable String reason,
            @Nullable LocalDate earliest,
            @Nullable LocalDate likely,
            @Nullable LocalDate latest,
            Sentence explanation) {

        static Forecast of(WearForecast forecast) {
            return switch (forecast) {
                case WearForecast.Unknown u ->
                        new Forecast(
                                "UNKNOWN", u.reason().name(), null, null, null, u.explanation());
                case WearForecast.WornOut w ->
                        new Forecast(
                                "WORN_OUT", null, w.since(), w.since(), w.since(), w.explanation());
                case WearForecast.Foreseen f ->
                        new Forecast(
                                "FORESEEN",
                                null,
                                f.earliest(),
                                f.likely(),
                                f.latest(),
                                f.explanation());
            };
        }
    }

    /** The true end of its coverage (PART-6). */
    record Coverage(
            @Nullable LocalDate end, @Nullable LocalDate earliest, String endedBy, Found finding) {}

    /** What one rule saw. */
    record Found(String rule, String outcome, Sentence facts) {

        static Found of(KeptFinding finding) {
            return new Found(finding.rule(), finding.outcome(), finding.facts());
        }
    }

    /** What a report came to. */
    record Note(
            Instant at,
            String alarm,
            String outcome,
            @Nullable String caseNumber,
            Sentence explanation,
            List<Found> findings) {

        static Note of(KeptNote note) {
            return new Note(
                    note.at(),
                    note.alarm().name(),
                    note.outcome().name(),
                    note.caseNumber(),
                    note.sentence(),
                    note.findings().stream().map(Found::of).toList());
        }
    }

    static DriveAnswer of(WatchedDrive watched) {
        var drive = watched.drive();
        var coverage = watched.coverage();
        var last = watched.last();
        return new DriveAnswer(
                drive.serial(),
                drive.origin(),
                drive.model(),
                drive.media().name(),
                drive.heardAt(),
                last == null
                        ? null
                        : new Last(
                                last.at(),
                                last.receivedAt(),
                                last.source().name(),
                                last.reading().usedPercent(),
                                last.reading().failurePredicted(),
                                last.reading().mediaErrors(),
                                last.reading().grownDefects(),
                                last.reading().oddities()),
                watched.history().points().stream()
                        .map(p -> new Point(p.day(), p.usedPercent()))
                        .toList(),
                watched.history().fall().orElse(null),
                Forecast.of(watched.forecast()),
                new Coverage(
                        coverage.end(),
                        coverage.earliest(),
                        coverage.by().name(),
                        Found.of(KeptFinding.of(coverage.finding()))),
                watched.notes().stream().map(Note::of).toList());
    }
}
