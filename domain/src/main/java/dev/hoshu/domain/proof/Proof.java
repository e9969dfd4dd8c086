package dev.hoshu.domain.proof;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;
import java.util.Optional;

/** What can be proved of a machine's coverage. */
public sealed interface Proof {

    /**
     * Nothing.
     *
     * @param why what is missing
     */
    record Unknown(Sentence why) implements Proof {}

    /**
     * The days, accounted for one by one: the days of the segments and of the gaps, less the
     * surplus of the overlaps, are the days of the whole.
     *
     * @param whole from the warranty's first day to the coverage end
     * @param segments what covers them, in order of first day and then of last
     * @param gaps the days that nothing covers, in order. No renewal closes one: it starts on the
     *     day after the coverage end (REN-2)
     * @param overlaps the days that are covered more than once, in order
     * @param lapse the uncovered days after the whole, if the day asked lies after it
     */
    record Shown(
            CoveragePeriod whole,
            List<Segment> segments,
            List<CoveragePeriod> gaps,
            List<Overlap> overlaps,
            Optional<Lapse> lapse)
            implements Proof {

        /** Copies the lists and adds up. */
        public Shown {
            segments = List.copyOf(segments);
            gaps = List.copyOf(gaps);
            overlaps = List.copyOf(overlaps);
            long accounted = accounted(segments, gaps, overlaps);
            if (accounted != whole.days()) {
                throw new IllegalArgumentException(
                        "Days accounted for (%d) must be those of %s (%d)."
                                .formatted(accounted, whole, whole.days()));
            }
        }

        /** Whether each of the days is covered. */
        public boolean isWithoutGap() {
            return gaps.isEmpty();
        }

        /**
         * Whether the periods tile the days (TERM-2): no gap, and no overlap but those that the
         * programme itself lays (NEW-2, PREM-3).
         */
        public boolean tiles() {
            return gaps.isEmpty() && overlaps.stream().allMatch(Overlap::isIntended);
        }

        private static long accounted(
                List<Segment> segments, List<CoveragePeriod> gaps, List<Overlap> overlaps) {
            return segments.stream().mapToLong(s -> s.period().days()).sum()
                    + gaps.stream().mapToLong(CoveragePeriod::days).sum()
                    - overlaps.stream().mapToLong(Overlap::surplusDays).sum();
        }
    }
}
