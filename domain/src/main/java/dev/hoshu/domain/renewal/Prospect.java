package dev.hoshu.domain.renewal;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.rulebook.Finding;

import java.util.List;

/** What can follow the coverage that a machine has. */
public sealed interface Prospect {

    /** What each rule saw; empty while it is open. */
    List<Finding> findings();

    /**
     * A renewal can be had.
     *
     * @param terms for which terms, the shortest first; half a term among them (REN-7)
     * @param findings the rules that fixed the days of the shortest
     */
    record Renewable(List<Term> terms, List<Finding> findings) implements Prospect {

        /** Copies the lists. */
        public Renewable {
            terms = List.copyOf(terms);
            findings = List.copyOf(findings);
        }
    }

    /**
     * Only the maker's sales desk can grant one (EOS-1, EOS-2, MAX-3).
     *
     * @param findings what stands against it, then the rules that fixed the days
     */
    record OnApplication(List<Finding> findings) implements Prospect {

        /** Copies the findings. */
        public OnApplication {
            findings = List.copyOf(findings);
        }
    }

    /**
     * There is none any more: support ends, or the limit is reached.
     *
     * @param findings what stands against even the shortest
     */
    record NoMore(List<Finding> findings) implements Prospect {

        /** Copies the findings. */
        public NoMore {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Facts are missing on which it turns.
     *
     * @param needed what is missing
     */
    record Open(List<NeededFact> needed) implements Prospect {

        /** Copies the list. */
        public Open {
            needed = List.copyOf(needed);
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }
    }
}
