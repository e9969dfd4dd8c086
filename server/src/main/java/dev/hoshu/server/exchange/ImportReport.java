package dev.hoshu.server.exchange;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.exchange.store.Counts;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What came of a file. */
public sealed interface ImportReport {

    /** How many examples of each sort are kept. */
    int EXAMPLES = 5;

    /**
     * The file is not of the kind, or breaks off; nothing is changed.
     *
     * @param why what is wrong and what to do
     */
    record Refused(Sentence why) implements ImportReport {}

    /**
     * The file was read to its end.
     *
     * @param title the kind's name
     * @param listDate the list's date; null for a kind without
     * @param newList whether it is a list of a date of which none was held
     * @param counts the difference in numbers
     * @param examples the first of each sort
     * @param withdrawnStay whether what the file does not name is kept
     * @param ending what was done about it
     * @param rejectedFile where rejected rows were written, or null
     */
    record Read(
            Sentence title,
            @Nullable LocalDate listDate,
            boolean newList,
            Counts counts,
            Examples examples,
            boolean withdrawnStay,
            Ending ending,
            @Nullable Path rejectedFile)
            implements ImportReport {}

    /**
     * The first of each sort of difference.
     *
     * @param added names of records added
     * @param changed names of records changed, with what changes
     * @param withdrawn names of records that the file does not name
     * @param rejected rows that were not understood or cannot be taken, with the reason
     */
    record Examples(
            List<String> added,
            List<String> changed,
            List<String> withdrawn,
            List<Sentence> rejected) {
        /** Copies the lists. */
        public Examples {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            withdrawn = List.copyOf(withdrawn);
            rejected = List.copyOf(rejected);
        }
    }

    /** What was done about the difference. */
    enum Ending {
        /** It was applied. */
        APPLIED,
        /** There was none. */
        NOTHING_TO_DO,
        /** It was only asked for. */
        DRY_RUN
    }
}
