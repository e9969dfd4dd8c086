package dev.hoshu.domain.keeping;

import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;
import java.util.Optional;

/**
 * Whether a timed response could be kept. It refuses nothing: whoever sells or grants a service
 * reads it first.
 */
public sealed interface ResponseCapacity {

    /** In a sentence or two. */
    Sentence sentence();

    /** Every link, in order. */
    List<LinkReading> links();

    /** The week that the people were counted in; without anybody where that is not known. */
    DutyWeek week();

    /** The link that it is named after; empty where every link holds. */
    Optional<LinkReading> weakest();

    /** The rules that were asked, each once. */
    default List<Rule> rules() {
        return links().stream().map(LinkReading::rule).distinct().toList();
    }

    /**
     * Every link holds.
     *
     * @param sentence in words
     * @param links every link
     * @param week who is on duty when
     */
    record Feasible(Sentence sentence, List<LinkReading> links, DutyWeek week)
            implements ResponseCapacity {

        /** Copies the links. */
        public Feasible {
            links = List.copyOf(links);
        }

        @Override
        public Optional<LinkReading> weakest() {
            return Optional.empty();
        }
    }

    /**
     * No link breaks, and at least one holds only just.
     *
     * @param link the weakest, by its order
     * @param sentence in words
     * @param links every link
     * @param week who is on duty when
     */
    record Weak(LinkReading link, Sentence sentence, List<LinkReading> links, DutyWeek week)
            implements ResponseCapacity {

        /** Copies the links. */
        public Weak {
            links = List.copyOf(links);
        }

        @Override
        public Optional<LinkReading> weakest() {
            return Optional.of(link);
        }
    }

    /**
     * A link does not hold, whatever the others do.
     *
     * @param link the first of them
     * @param sentence in words
     * @param links every link
     * @param week who is on duty when
     */
    record NotFeasible(LinkReading link, Sentence sentence, List<LinkReading> links, DutyWeek week)
            implements ResponseCapacity {

        /** Copies the links. */
        public NotFeasible {
            links = List.copyOf(links);
        }

        @Override
        public Optional<LinkReading> weakest() {
            return Optional.of(link);
        }
    }

    /**
     * Nothing is known to break, but not everything is known.
     *
     * @param link the first that is not known
     * @param sentence in words, with all that is not known
     * @param links every link
     * @param week who is on duty when
     */
    record Unknown(LinkReading link, Sentence sentence, List<LinkReading> links, DutyWeek week)
            implements ResponseCapacity {

        /** Copies the links. */
        public Unknown {
            links = List.copyOf(links);
        }

        @Override
        public Optional<LinkReading> weakest() {
            return Optional.of(link);
        }
    }
}
