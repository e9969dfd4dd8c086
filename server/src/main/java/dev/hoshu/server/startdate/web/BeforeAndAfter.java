package dev.hoshu.server.startdate.web;

import dev.hoshu.domain.correction.HeldService;
import dev.hoshu.server.coverage.CoveragePicture;
import dev.hoshu.server.frontdoor.Phrases;
import dev.hoshu.server.startdate.Change;
import dev.hoshu.server.startdate.StartDatePreview;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The picture of what moves. */
record BeforeAndAfter(Phrases phrases, LocalDate today) {

    /** The picture; null where nothing would move. */
    CoveragePicture.@Nullable Drawn draw(StartDatePreview preview) {
        if (preview.successors().isEmpty()) {
            return null;
        }
        var country = preview.coverage().machine().country();
        var covering =
                preview.held().stream()
                        .map(h -> h.cover())
                        .filter(c -> c.country().equals(country))
                        .filter(c -> HeldService.Kind.valueOf(c.kind()).covers())
                        .map(c ->
                                preview.changes().stream()
                                        .filter(change -> isOf(change, c.kind(), c.packSerial()))
                                        .findFirst()
                                        .map(Change::after)
                                        .orElse(c.valid()))
                        .toList();
        return new CoveragePicture(phrases, today)
                .draw(
                        phrases.say("start-date.picture"),
                        phrases.say(preview.explanation()),
                        covering,
                        List.of(),
                        preview.changes().stream().flatMap(this::rows).toList());
    }

    private static boolean isOf(Change change, String kind, @Nullable String pack) {
        return change.kind().equals(kind) && java.util.Objects.equals(change.pack(), pack);
    }

    private Stream<CoveragePicture.Row> rows(Change change) {
        var before =
                new CoveragePicture.Row(
                        phrases.say("correction.cover." + change.kind()),
                        phrases.say("correction.before"),
                        false,
                        List.of(change.before()));
        return change.isMoved()
                ? Stream.of(
                        before,
                        new CoveragePicture.Row(
                                phrases.say("start-date.row.after"),
                                phrases.say("correction.after"),
                                true,
                                List.of(change.after())))
                : Stream.of(before);
    }
}
