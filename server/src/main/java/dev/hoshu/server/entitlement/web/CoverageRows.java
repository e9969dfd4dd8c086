package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.server.coverage.CoverageEntry;
import dev.hoshu.server.coverage.MachineCoverage;
import dev.hoshu.server.entitlement.SoftwareOfMachine.Supported;
import dev.hoshu.server.frontdoor.Phrases;
import dev.hoshu.server.frontdoor.Wording;
import dev.hoshu.server.timeline.Timeline.BarKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is on record of a machine's coverage, one row for each period, in the order of the picture.
 */
final class CoverageRows {
    private static final int MOST_MONTHS = 1200;

    private final Phrases phrases;

    CoverageRows(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The rows of the picture, from the top. */
    enum Row {
        WARRANTY(BarKind.WARRANTY),
        UPGRADE(BarKind.SERVICE),
        RENEWAL(BarKind.SERVICE),
        INDIVIDUAL_CONTRACT(BarKind.SERVICE),
        PREMIER(BarKind.PREMIER),
        DRIVE_RETENTION(BarKind.SERVICE),
        VALUE_SELECTION(BarKind.SERVICE),
        /** Covers the software and never the machine (CAT-5). */
        SOFTWARE(BarKind.SERVICE);

        private final BarKind bar;

        Row(BarKind bar) {
            this.bar = bar;
        }

        BarKind bar() {
            return bar;
        }
    }

    /**
     * One period.
     *
     * @param row its row
     * @param content what it is, in words
     * @param period its days
     * @param partNumber the offering's part number, or null
     * @param wordings what may stand in its bar, longest first
     */
    record Covered(
            Row row,
            String content,
            CoveragePeriod period,
            @Nullable String partNumber,
            List<String> wordings) {
        Covered {
            wordings = List.copyOf(wordings);
        }
    }

    List<Covered> of(MachineCoverage coverage) {
        var rows = new ArrayList<Covered>();
        for (var row : Row.values()) {
            coverage.entries().stream()
                    .filter(e -> e.country().equals(coverage.machine().country()))
                    .flatMap(e -> covered(row, e).stream())
                    .forEach(rows::add);
        }
        return rows;
    }

    /** Support of software in words. */
    Covered describe(Supported one) {
        var what = one.software();
        return new Covered(
                Row.SOFTWARE,
                phrases.say("timeline.software", what, one.number(), one.right(), one.rightUntil()),
                one.period(),
                null,
                List.of(
                        what + phrases.say("timeline.until", one.period().lastDay()),
                        what,
                        one.period().lastDay().toString()));
    }

    /** One entry in words, in the first row it belongs to. */
    Covered describe(CoverageEntry entry) {
        return Stream.of(Row.values())
                .flatMap(row -> covered(row, entry).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No row for %s.".formatted(entry)));
    }

    private Optional<Covered> covered(Row row, CoverageEntry entry) {
        return switch (row) {
            case WARRANTY -> when(entry.layer() == CoverageEntry.Layer.WARRANTY, row, entry);
            case UPGRADE, RENEWAL, INDIVIDUAL_CONTRACT ->
                    when(
                            entry.layer() == CoverageEntry.Layer.SERVICE
                                    && entry.kind().equals(row.name()),
                            row,
                            entry);
            case PREMIER -> when(entry.layer() == CoverageEntry.Layer.PREMIER, row, entry);
            case DRIVE_RETENTION ->
                    when(
                            entry.layer() == CoverageEntry.Layer.DRIVE_RETENTION
                                    || (entry.layer() == CoverageEntry.Layer.SERVICE
                                            && entry.driveRetention()),
                            row,
                            entry);
            case VALUE_SELECTION ->
                    when(entry.layer() == CoverageEntry.Layer.VALUE_SELECTION, row, entry);
            case SOFTWARE -> Optional.empty();
        };
    }

    private Optional<Covered> when(boolean belongs, Row row, CoverageEntry entry) {
        if (!belongs) {
            return Optional.empty();
        }
        var what = what(row, entry);
        var term = term(entry.valid());
        var content = Stream.concat(term.stream(), what.stream()).toList();
        return Optional.of(
                new Covered(
                        row,
                        String.join(phrases.say("timeline.join"), content),
                        entry.valid(),
                        entry.partNumber(),
                        wordings(term, what, entry.valid())));
    }

    private Optional<String> what(Row row, CoverageEntry entry) {
        return switch (row) {
            case WARRANTY, UPGRADE, RENEWAL, INDIVIDUAL_CONTRACT ->
                    Optional.ofNullable(entry.level())
                            .map(this::shortLevel)
                            .map(l -> entry.premier() ? phrases.say("status.premier", l) : l);
            case PREMIER -> Optional.of(phrases.say("timeline.with-service"));
            case DRIVE_RETENTION ->
                    entry.layer() == CoverageEntry.Layer.SERVICE
                            ? Optional.of(phrases.say("timeline.in-service"))
                            : Optional.empty();
            case VALUE_SELECTION -> Optional.ofNullable(entry.valueSelection());
            case SOFTWARE -> Optional.empty();
        };
    }

    /** The level as it fits a bar: without the hours that its name implies. */
    String shortLevel(ServiceLevel level) {
        return level == ServiceLevel.NEXT_BUSINESS_DAY
                ? phrases.say("timeline.next-business-day")
                : phrases.say(level.words());
    }

    private List<String> wordings(
            Optional<String> term, Optional<String> what, CoveragePeriod period) {
        var until = phrases.say("timeline.until", period.lastDay());
        var join = phrases.say("timeline.join");
        var wordings = new ArrayList<String>();
        what.ifPresent(w -> {
            var words = term.map(t -> t + join + w).orElse(w);
            wordings.add(words + until);
        });
        term.ifPresent(t -> wordings.add(t + until));
        wordings.add(term.orElseGet(() -> period.lastDay().toString()));
        return wordings;
    }

    /** The term in words, where the period is one in whole months (TERM-1). */
    Optional<String> term(CoveragePeriod period) {
        long months = period.firstDay().until(period.dayAfter()).toTotalMonths();
        return Stream.of(months, months + 1)
                .filter(m -> m >= 1 && m <= MOST_MONTHS)
                .map(m -> Term.ofMonths(Math.toIntExact(m)))
                .filter(t -> t.from(period.firstDay()).equals(period))
                .findFirst()
                .map(t -> Wording.term(t, phrases.language()));
    }
}
