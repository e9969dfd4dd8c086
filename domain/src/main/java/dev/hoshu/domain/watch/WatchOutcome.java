package dev.hoshu.domain.watch;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;

/** What a report about a drive comes to. */
public sealed interface WatchOutcome {

    /** What each rule saw. */
    List<Finding> findings();

    /** All of it in a sentence. */
    Sentence explanation();

    /**
     * A case opens by itself.
     *
     * @param urgent whether something is lost already, such as redundancy
     * @param symptom what the case says is wrong
     */
    record OpensCase(boolean urgent, Sentence symptom, List<Finding> findings, Sentence explanation)
            implements WatchOutcome {
        /** Copies the findings. */
        public OpensCase {
            findings = List.copyOf(findings);
        }
    }

    /**
     * It is noted on the machine, with the service under which a case would have opened.
     *
     * @param service the preventive service's name for this machine
     */
    record NotedWithOffer(String service, List<Finding> findings, Sentence explanation)
            implements WatchOutcome {
        /** Copies the findings. */
        public NotedWithOffer {
            findings = List.copyOf(findings);
        }
    }

    /** The drive's case is open already. */
    record InOpenCase(String caseNumber, List<Finding> findings, Sentence explanation)
            implements WatchOutcome {
        /** Copies the findings. */
        public InOpenCase {
            findings = List.copyOf(findings);
        }
    }

    /** What was wrong is so no more; an open case stays open until somebody closes it. */
    record NotedAsCleared(List<Finding> findings, Sentence explanation) implements WatchOutcome {
        /** Copies the findings. */
        public NotedAsCleared {
            findings = List.copyOf(findings);
        }
    }

    /** It is kept and nothing more. */
    record NothingToDo(List<Finding> findings, Sentence explanation) implements WatchOutcome {
        /** Copies the findings. */
        public NothingToDo {
            findings = List.copyOf(findings);
        }
    }
}
