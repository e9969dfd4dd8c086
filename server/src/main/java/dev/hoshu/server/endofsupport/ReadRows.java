package dev.hoshu.server.endofsupport;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.sheets.endofsupport.AnnouncementSheet;
import dev.hoshu.sheets.rows.SheetFile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a file with announced ends of support.
 *
 * @param lines what was understood, in order
 * @param faults what was not, with row and remedy
 */
public record ReadRows(List<AnnouncementSheet.Line> lines, List<Sentence> faults) {

    /** Copies the lists. */
    public ReadRows {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read at all
     * @throws Problem if it is no such file
     */
    public static ReadRows of(SheetFile file) throws IOException {
        return switch (new AnnouncementSheet().read(file)) {
            case AnnouncementSheet.Read.NotAList n -> throw AnnouncementProblems.notAList(n.why());
            case AnnouncementSheet.Read.Lines read -> {
                var faults = new ArrayList<>(read.faults());
                if (!read.whole()) {
                    faults.add(
                            new Sentence(
                                    "一度に%d行までです。".formatted(AnnouncementSheet.MOST_ROWS),
                                    "At most %d rows at once."
                                            .formatted(AnnouncementSheet.MOST_ROWS)));
                }
                yield new ReadRows(read.lines(), faults);
            }
        };
    }
}
