package dev.hoshu.server.registration;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.rulebook.Advice;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.coverage.MachineCoverage;
import dev.hoshu.server.coverage.Occupied;
import dev.hoshu.server.delivery.Pack;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What would come of a registration; nothing is kept.
 *
 * @param wish what was wanted
 * @param pack the pack
 * @param offering what the pack gives, as the list of its order has it
 * @param country where it was bought (TERR-1)
 * @param on the day of the registration
 * @param coverage what covers the machine now
 * @param type what the catalogue knows of the machine; empty if nothing
 * @param verdict what the rules say
 * @param warnings what is to be known besides
 */
public record Preview(
        RegistrationWish wish,
        Pack pack,
        ServiceOffering offering,
        String country,
        LocalDate on,
        MachineCoverage coverage,
        Optional<MachineType> type,
        Verdict verdict,
        List<Sentence> warnings) {

    /** Copies the warnings. */
    public Preview {
        warnings = List.copyOf(warnings);
    }

    /** What the rules say. */
    public sealed interface Verdict {

        /** In a sentence or two, with the dates. */
        Sentence explanation();

        /** What each rule saw, the deciding one first. */
        List<Finding> findings();

        /** What it comes to, at once or once the sales desk grants it; null if to nothing. */
        default @Nullable Accepted accepted() {
            return switch (this) {
                case Accepted a -> a;
                case Consult c -> c.granted();
                case Refused r -> null;
                case Undecided u -> null;
                case Overlapping o -> null;
            };
        }

        /** What to do; nothing where nothing can be said. */
        default Set<Advice> advice() {
            return Set.of();
        }

        /**
         * It is registered when it is confirmed.
         *
         * @param period the days of the service
         * @param fee what is added (REN-5)
         * @param findings the rules that fixed the dates
         * @param advice what to do
         * @param explanation the decision in words
         */
        record Accepted(
                CoveragePeriod period,
                ReinstatementFee fee,
                List<Finding> findings,
                Set<Advice> advice,
                Sentence explanation)
                implements Verdict {

            /** Copies the collections. */
            public Accepted {
                findings = List.copyOf(findings);
                advice = Set.copyOf(advice);
            }
        }

        /**
         * Only the sales desk can grant it, and then so.
         *
         * @param granted what it comes to once it is granted
         */
        record Consult(Accepted granted) implements Verdict {

            @Override
            public Sentence explanation() {
                return granted.explanation();
            }

            @Override
            public List<Finding> findings() {
                return granted.findings();
            }

            @Override
            public Set<Advice> advice() {
                return granted.advice();
            }
        }

        /**
         * It cannot be registered.
         *
         * @param findings all objections, the gravest first
         * @param advice what to do instead
         * @param explanation the decision in words
         * @param used what the pack was used for before; null if it was not (REG-3)
         * @param wouldFit part numbers of services that this machine can have
         */
        record Refused(
                List<Finding> findings,
                Set<Advice> advice,
                Sentence explanation,
                @Nullable Registered used,
                List<String> wouldFit)
                implements Verdict {

            /** Copies the collections. */
            public Refused {
                findings = List.copyOf(findings);
                advice = Set.copyOf(advice);
                wouldFit = List.copyOf(wouldFit);
            }
        }

        /**
         * A fact is missing on the record.
         *
         * @param decision what is missing
         */
        record Undecided(Sentence decision) implements Verdict {

            @Override
            public Sentence explanation() {
                return decision;
            }

            @Override
            public List<Finding> findings() {
                return List.of();
            }
        }

        /**
         * Another service of the same kind covers some of those days already.
         *
         * @param occupied what is in the way
         */
        record Overlapping(Occupied occupied) implements Verdict {

            @Override
            public Sentence explanation() {
                return occupied.words();
            }

            @Override
            public List<Finding> findings() {
                return List.of();
            }
        }
    }
}
