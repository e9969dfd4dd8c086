package dev.hoshu.domain.response;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;
import java.util.stream.Stream;

/** Whether the desk knows what it must know to take a call (REP-6). */
public sealed interface IntakeDecision {

    /** In a sentence or two. */
    Sentence explanation();

    /** What differs from the record; a note, never a refusal (CHG-6). */
    List<Finding> notes();

    /** REP-6, and CHG-6 where something differs from the record. */
    default List<Rule> rules() {
        return Stream.concat(Stream.of(Rule.REP_6), notes().stream().map(Finding::rule))
                .distinct()
                .toList();
    }

    /**
     * All of it is there. Whether the machine is covered is another question.
     *
     * @param notes what differs from the record
     * @param explanation in words
     */
    record Complete(List<Finding> notes, Sentence explanation) implements IntakeDecision {

        /** Copies the notes. */
        public Complete {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Something is missing.
     *
     * @param missing what, at least one, in the order in which the desk asks
     * @param notes what differs from the record
     * @param explanation in words
     */
    record Incomplete(List<IntakeFact> missing, List<Finding> notes, Sentence explanation)
            implements IntakeDecision {

        /** Checks that something is missing. */
        public Incomplete {
            missing = List.copyOf(missing);
            notes = List.copyOf(notes);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException("An incomplete call must say what is missing.");
            }
        }
    }
}
