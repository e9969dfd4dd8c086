package dev.hoshu.server.endofsupport;

import dev.hoshu.domain.catalog.MachineTypes;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Days;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.sheets.endofsupport.AnnouncementSheet;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An announcement as somebody typed or sent it.
 *
 * @param title what it is to be called
 * @param noticeOn the day of notice, as typed
 * @param effectiveOn the day on which it takes effect, as typed
 * @param source the file it came from
 * @param lines its rows
 * @param faults what was not understood of them
 */
public record TypedAnnouncement(
        String title,
        String noticeOn,
        String effectiveOn,
        String source,
        List<AnnouncementSheet.Line> lines,
        List<Sentence> faults) {

    private static final int LONGEST_TITLE = 200;

    /** Copies the lists. */
    public TypedAnnouncement {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /** The days and the words, understood. */
    record Understood(String title, LocalDate noticeOn, LocalDate effectiveOn) {}

    /**
     * What was typed, understood.
     *
     * @throws Problem with every fault at once
     */
    Understood understood(LocalDate today) {
        var problem = AnnouncementProblems.faulty();
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            problem =
                    problem.at(
                            "title",
                            new Sentence(
                                    "発表の名前を1から%d文字で書いてください。".formatted(LONGEST_TITLE),
                                    "Write what it is called in 1 to %d characters."
                                            .formatted(LONGEST_TITLE)));
        }
        var notice = day(noticeOn);
        var effective = day(effectiveOn);
        if (notice == null || notice.isBefore(today)) {
            problem =
                    problem.at(
                            "noticeOn",
                            new Sentence(
                                    "告知の日は%s以降の日付で書いてください。".formatted(today),
                                    "Write the day of notice, %s or later.".formatted(today)));
        }
        if (effective == null || (notice != null && effective.isBefore(notice))) {
            problem =
                    problem.at(
                            "effectiveOn",
                            new Sentence(
                                    "効力の日は、告知の日かそれより後の日付で書いてください。",
                                    "Write the day on which it takes effect, the day of notice or"
                                            + " later."));
        }
        for (var fault : faults) {
            problem = problem.at("lines", fault);
        }
        if (lines.isEmpty() && faults.isEmpty()) {
            problem =
                    problem.at(
                            "lines",
                            new Sentence(
                                    "マシンタイプと保守廃止日の行がありません。",
                                    "There is no row with a machine type and an end of support."));
        }
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
        return new Understood(
                title.strip(), Objects.requireNonNull(notice), Objects.requireNonNull(effective));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return Days.read(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * What it changes, product by product; what is held already is left out.
     *
     * @throws Problem if a machine type or a product of it is not in the catalogue
     */
    List<Announcement.Line> changes(MachineTypes types) {
        var changes = new ArrayList<Announcement.Line>();
        var unknown = new ArrayList<Sentence>();
        for (var line : lines) {
            var product = line.product();
            var named =
                    types.ofType(line.machineType()).stream()
                            .filter(t -> product == null || t.productName().equals(product))
                            .toList();
            if (named.isEmpty()) {
                unknown.add(
                        new Sentence(
                                "「%s」はカタログにありません。".formatted(name(line)),
                                "The catalogue has no \"%s\".".formatted(name(line))));
            }
            named.stream()
                    .filter(t -> !t.endOfSupport().equals(line.end()))
                    .map(t ->
                            new Announcement.Line(
                                    t.machineType(), t.productName(), t.endOfSupport(), line.end()))
                    .forEach(changes::add);
        }
        if (!unknown.isEmpty()) {
            throw AnnouncementProblems.rows(unknown);
        }
        // A row for a type and one for a product of it: the one that names the product counts.
        return changes.stream().filter(c -> isLast(c, changes)).distinct().toList();
    }

    private boolean isLast(Announcement.Line change, List<Announcement.Line> all) {
        var own =
                lines.stream()
                        .filter(l ->
                                l.machineType().equals(change.machineType())
                                        && change.product().equals(l.product()))
                        .findFirst();
        boolean twice =
                all.stream()
                                .filter(o ->
                                        o.machineType().equals(change.machineType())
                                                && o.product().equals(change.product()))
                                .count()
                        > 1;
        return own.isEmpty() || !twice || own.get().end().equals(change.after());
    }

    private static String name(AnnouncementSheet.Line line) {
        var product = line.product();
        return product == null ? line.machineType() : line.machineType() + " " + product;
    }
}
