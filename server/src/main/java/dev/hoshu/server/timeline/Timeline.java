package dev.hoshu.server.timeline;

import dev.hoshu.domain.calendar.CoveragePeriod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What a timeline shows, worded in the reader's language and not yet laid out. Wherever a list of
 * wordings stands, the longest comes first and the drawing takes the first that fits.
 *
 * @param id prefix of the element ids inside the drawings; unique on its page
 * @param title the name of the picture, read out first
 * @param description the picture in sentences, for whoever cannot see it
 * @param axis the days the picture reaches from and to
 * @param today the day the picture is drawn for
 * @param coverage name of the first row
 * @param covered unbroken stretches of coverage, in order
 * @param gaps days without coverage that matter, in order
 * @param overlaps days that are covered more than once, in order
 * @param layers one row (or column) per kind of coverage that the machine ever had
 * @param flags days to be named above the drawing, today among them, in order
 * @param serviceYears the lower scale, or null where no limit of years is known
 * @param lastDayOnOffer last day on which a service may still run, or null where none is known
 * @param startWords name of the first covered day in the upright drawing
 * @param endWords name of the last covered day in the upright drawing
 */
public record Timeline(
        String id,
        String title,
        String description,
        Axis axis,
        LocalDate today,
        RowName coverage,
        List<Stretch> covered,
        List<Gap> gaps,
        List<Overlap> overlaps,
        List<Layer> layers,
        List<Flag> flags,
        @Nullable ServiceYears serviceYears,
        @Nullable LocalDate lastDayOnOffer,
        String startWords,
        String endWords) {

    /** Copies the lists. */
    public Timeline {
        covered = List.copyOf(covered);
        gaps = List.copyOf(gaps);
        overlaps = List.copyOf(overlaps);
        layers = List.copyOf(layers);
        flags = List.copyOf(flags);
    }

    /**
     * The name of a row. The upright one stands above a narrow column and is short.
     *
     * @param level beside the row
     * @param upright above the column
     */
    public record RowName(String level, String upright) {}

    /**
     * Coverage without a break.
     *
     * @param period the days
     * @param levelWords the best level in force, longest wording first
     * @param endWords the last day in words, to stand at the bar's end
     */
    public record Stretch(CoveragePeriod period, List<String> levelWords, String endWords) {
        /** Copies the list. */
        public Stretch {
            levelWords = List.copyOf(levelWords);
        }
    }

    /**
     * Days without coverage; a gap that is still open ends today.
     *
     * @param period the days
     * @param name its length in words
     * @param costs what closes it, longest wording first; empty where nothing does
     * @param uprightCosts the same in lines for the upright drawing
     */
    public record Gap(
            CoveragePeriod period, String name, List<String> costs, List<String> uprightCosts) {
        /** Copies the lists. */
        public Gap {
            costs = List.copyOf(costs);
            uprightCosts = List.copyOf(uprightCosts);
        }
    }

    /**
     * Days that are covered more than once.
     *
     * @param period the days
     * @param name its length in words, to be named by a flag; empty where the programme lays one
     *     over the other, which needs no name
     * @param uprightWords more about it, in lines for the upright drawing
     */
    public record Overlap(CoveragePeriod period, String name, List<String> uprightWords) {
        /** Copies the list. */
        public Overlap {
            uprightWords = List.copyOf(uprightWords);
        }

        /** Whether it has a flag. */
        boolean isNamed() {
            return !name.isEmpty();
        }

        /** The class that the stylesheet fills it by. */
        String look() {
            return isNamed() ? "overlap overlap-amiss" : "overlap";
        }

        /** The day where its flag stands. */
        LocalDate middle() {
            return period.firstDay().plusDays(period.days() / 2);
        }
    }

    /**
     * One kind of coverage.
     *
     * @param name its name
     * @param bars its periods, in order
     */
    public record Layer(RowName name, List<Bar> bars) {
        /** Copies the list. */
        public Layer {
            bars = List.copyOf(bars);
        }
    }

    /** What a bar stands for, and so how it is filled. */
    public enum BarKind {
        /** The base warranty: grey. */
        WARRANTY("bar bar-warranty"),
        /** A registered service: light blue. */
        SERVICE("bar"),
        /** Premier Support: deeper blue. */
        PREMIER("bar bar-premier"),
        /** What the chosen offer would give: a dashed outline. */
        CANDIDATE("bar bar-plan");

        private final String look;

        BarKind(String look) {
            this.look = look;
        }

        String look() {
            return look;
        }
    }

    /**
     * One period in a layer.
     *
     * @param kind how it is drawn
     * @param period its days
     * @param words wordings, longest first
     */
    public record Bar(BarKind kind, CoveragePeriod period, List<String> words) {
        /** Copies the list. */
        public Bar {
            words = List.copyOf(words);
        }
    }

    /** What a flag marks. */
    public enum FlagKind {
        /** Today: a solid line through everything, a black flag. */
        TODAY,
        /** The next day by which somebody must act: orange, a filled flag. */
        DEADLINE,
        /** Such a day that has passed: grey, dotted, a hollow flag. */
        PASSED,
        /** The limit of years: a dash-dot line. */
        LIMIT,
        /** End of support: a double line. */
        END_OF_SUPPORT,
        /** A gap that has no room for its name beside it. */
        GAP,
        /** Days that are covered more than once, against the rules. */
        OVERLAP
    }

    /**
     * A day to be named.
     *
     * @param kind what it marks
     * @param day the day; all but today mark its end
     * @param words name and day in one line, for the level drawing
     * @param uprightWords the same in lines for the upright drawing, the name first
     */
    public record Flag(FlagKind kind, LocalDate day, String words, List<String> uprightWords) {
        /** Copies the list. */
        public Flag {
            uprightWords = List.copyOf(uprightWords);
        }
    }

    /**
     * The scale of service years.
     *
     * @param firstDay the warranty's first day
     * @param lastDay the limit of years
     * @param name name of the scale
     * @param yearNames one name a year, in order; their number is the number of years
     */
    public record ServiceYears(
            LocalDate firstDay, LocalDate lastDay, String name, List<String> yearNames) {
        /** Copies the list. */
        public ServiceYears {
            yearNames = List.copyOf(yearNames);
        }
    }
}
