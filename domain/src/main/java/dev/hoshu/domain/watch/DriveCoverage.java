package dev.hoshu.domain.watch;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WrittenDay;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The true end of one drive's coverage: the machine's coverage end or the end of the drive's write
 * endurance, whichever comes first (PART-6). What is only foreseen is said to be.
 *
 * @param end the day, or null where nothing covers the machine on record
 * @param earliest the earliest day that is likely; {@code end} where nothing is foreseen
 * @param by which of the two ends it
 * @param finding PART-6 and what it saw
 */
public record DriveCoverage(
        @Nullable LocalDate end, @Nullable LocalDate earliest, EndedBy by, Finding finding) {

    /** What ends the coverage; the names are the codes. */
    public enum EndedBy {
        /** The machine's coverage end. */
        COVERAGE,
        /** The write endurance. */
        ENDURANCE,
        /** Nothing covers the machine, or nothing is known to. */
        NOT_COVERED
    }

    /**
     * The end of a drive's coverage.
     *
     * @param media what the drive keeps its data on: a disk that turns has no write endurance
     * @param forecast when its endurance ends
     * @param coverageEnd the last covered day of the machine, or null where none is on record
     */
    public static DriveCoverage of(
            Media media, WearForecast forecast, @Nullable LocalDate coverageEnd) {
        if (coverageEnd == null) {
            return said(
                    null,
                    null,
                    EndedBy.NOT_COVERED,
                    "機器の保守の記録がありません。",
                    "No coverage is on record.");
        }
        if (media == Media.HDD) {
            return untilCoverage(
                    coverageEnd, "HDDに書き込み寿命はありません。", "A hard disk does not wear out.");
        }
        return switch (forecast) {
            case WearForecast.Unknown u ->
                    untilCoverage(coverageEnd, u.explanation().ja(), u.explanation().en());
            case WearForecast.WornOut w -> wornOut(w, coverageEnd);
            case WearForecast.Foreseen f -> foreseen(f, coverageEnd);
        };
    }

    private static DriveCoverage wornOut(WearForecast.WornOut w, LocalDate coverageEnd) {
        if (w.since().isAfter(coverageEnd)) {
            return untilCoverage(coverageEnd, w.explanation().ja(), w.explanation().en());
        }
        return said(
                w.since(),
                w.since(),
                EndedBy.ENDURANCE,
                w.explanation().ja()
                        + "%sの満了日を待たず、このドライブの保証は終わっています。".formatted(WrittenDay.ja(coverageEnd)),
                w.explanation().en()
                        + " This drive's coverage ended then and not on %s."
                                .formatted(WrittenDay.en(coverageEnd)));
    }

    private static DriveCoverage foreseen(WearForecast.Foreseen f, LocalDate coverageEnd) {
        var earliest = earlier(f.earliest(), coverageEnd);
        if (f.likely().isBefore(coverageEnd)) {
            return said(
                    f.likely(),
                    earliest,
                    EndedBy.ENDURANCE,
                    f.explanation().ja()
                            + "満了日の%sより先に、このドライブの保証が終わる見込みです。"
                                    .formatted(WrittenDay.ja(coverageEnd)),
                    f.explanation().en()
                            + " This drive's coverage is expected to end then, before the coverage end of %s."
                                    .formatted(WrittenDay.en(coverageEnd)));
        }
        var until = untilCoverage(coverageEnd, f.explanation().ja(), f.explanation().en());
        return new DriveCoverage(coverageEnd, earliest, EndedBy.COVERAGE, until.finding());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static DriveCoverage untilCoverage(LocalDate end, String ja, String en) {
        return said(
                end,
                end,
                EndedBy.COVERAGE,
                ja + "このドライブの保証は満了日の%sまでです。".formatted(WrittenDay.ja(end)),
                en
                        + " This drive is covered up to the coverage end of %s."
                                .formatted(WrittenDay.en(end)));
    }

    private static DriveCoverage said(
            @Nullable LocalDate end,
            @Nullable LocalDate earliest,
            EndedBy by,
            String ja,
            String en) {
        var finding = new Finding(Rule.PART_6, Outcome.AVAILABLE, new Sentence(ja, en), null);
        return new DriveCoverage(end, earliest, by, finding);
    }
}
