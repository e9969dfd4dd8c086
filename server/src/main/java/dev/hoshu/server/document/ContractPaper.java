package dev.hoshu.server.document;

import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.List;

/**
 * An individual contract on paper: what is quoted while nobody has granted it, and the contract
 * once somebody has.
 *
 * @param head head and foot
 * @param granted whether it is granted
 * @param number its number
 * @param to for whom it is
 * @param writtenOn the day on which it was asked for, or granted
 * @param line what is agreed for which machine, on which days, at which price
 * @param sums what it comes to
 * @param terms what else is agreed, in words; may be empty
 * @param notes what else is to be said, below the terms
 */
public record ContractPaper(
        Letterhead head,
        boolean granted,
        String number,
        Addressee to,
        LocalDate writtenOn,
        QuotePaper.Line line,
        QuotePaper.Sums sums,
        String terms,
        List<Sentence> notes) {

    /** Copies the notes. */
    public ContractPaper {
        notes = List.copyOf(notes);
    }

    /** What it is called. */
    String title() {
        return granted
                ? head.say("個別保守契約書", "Individual contract")
                : head.say("個別保守御見積書", "Quote for an individual contract");
    }
}
