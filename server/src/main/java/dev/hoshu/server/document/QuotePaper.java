package dev.hoshu.server.document;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A quote on paper.
 *
 * @param head head and foot
 * @param number the number of the quote
 * @param version its version, from 1
 * @param to for whom it is
 * @param quotedOn its day
 * @param validUntil the last day on which it stands
 * @param basis what it rests on, such as the search list and its day, a sentence each
 * @param lines its lines, in their order
 * @param sums what they come to
 * @param notes what else is to be said, below the sums
 */
public record QuotePaper(
        Letterhead head,
        String number,
        int version,
        Addressee to,
        LocalDate quotedOn,
        LocalDate validUntil,
        List<Sentence> basis,
        List<Line> lines,
        Sums sums,
        List<Sentence> notes) {

    /** Copies the lists. */
    public QuotePaper {
        basis = List.copyOf(basis);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * One service for one machine.
     *
     * @param product what the machine is called; null if its name is not known
     * @param machine the machine's number
     * @param serial the machine's serial number
     * @param partNumber the service's part number
     * @param service what the service is called
     * @param period the days that come of it; null where it cannot be had
     * @param price the price without tax; null is "on request", or nothing to pay where it cannot
     *     be had
     * @param fee what is added for reinstatement; null where nothing is (REN-5)
     * @param notes what is to be known of it: half a term, the end of support, a question to the
     *     sales desk, why it cannot be had
     */
    public record Line(
            @Nullable Sentence product,
            String machine,
            String serial,
            String partNumber,
            Sentence service,
            @Nullable CoveragePeriod period,
            @Nullable Yen price,
            @Nullable Fee fee,
            List<Sentence> notes) {

        /** Copies the notes. */
        public Line {
            notes = List.copyOf(notes);
        }
    }

    /**
     * A reinstatement fee.
     *
     * @param yen without tax; null is "on request"
     */
    public record Fee(@Nullable Yen yen) {}

    /** What the lines come to. */
    public sealed interface Sums {

        /**
         * All of it is known.
         *
         * @param net prices and fees without tax
         * @param taxes the tax by rate, rounded once each
         * @param gross with tax
         */
        record Known(Yen net, List<Tax> taxes, Yen gross) implements Sums {

            /** Copies the taxes. */
            public Known {
                taxes = List.copyOf(taxes);
            }
        }

        /**
         * There is no sum.
         *
         * @param why what has to be asked first
         */
        record Open(Sentence why) implements Sums {}
    }

    /**
     * What is taxed at one rate.
     *
     * @param percent the rate
     * @param net the sum without tax
     * @param tax the tax on it
     */
    public record Tax(int percent, Yen net, Yen tax) {}
}
