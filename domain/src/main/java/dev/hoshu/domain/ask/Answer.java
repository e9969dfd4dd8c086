package dev.hoshu.domain.ask;

import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.PremierDecision;
import dev.hoshu.domain.entitlement.RepairDecision;
import dev.hoshu.domain.plan.PlanDecision;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.registration.DeliveryWindow;
import dev.hoshu.domain.registration.RegistrationDecision;
import dev.hoshu.domain.registration.StartDateDecision;
import dev.hoshu.domain.registration.WaiverDecision;
import dev.hoshu.domain.response.ClockReading;
import dev.hoshu.domain.response.ResponseDecision;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The answer to a question. */
public sealed interface Answer {

    /** A sentence or two for a person, with the dates in it. */
    Sentence explanation();

    /** The rules it rests on, the deciding one first; none for a fault. */
    List<Rule> rules();

    /** What each rule saw, the deciding one first; empty where nothing was judged. */
    default List<Finding> findings() {
        return List.of();
    }

    /**
     * The end of a term.
     *
     * @param end its last day
     * @param rules the rules
     * @param explanation in words
     */
    record EndOfTerm(LocalDate end, List<Rule> rules, Sentence explanation) implements Answer {}

    /**
     * A business day.
     *
     * @param date the day
     * @param holidaysKnown false if a day on the way lies where the holidays are not known
     * @param rules the rules
     * @param explanation in words
     */
    record BusinessDay(
            LocalDate date, boolean holidaysKnown, List<Rule> rules, Sentence explanation)
            implements Answer {}

    /**
     * What covers a machine on a day.
     *
     * @param state the state
     * @param timeline warranty and services
     * @param rules the rules
     * @param explanation in words
     */
    record Coverage(
            CoverageTimeline.State state,
            CoverageTimeline timeline,
            List<Rule> rules,
            Sentence explanation)
            implements Answer {}

    /**
     * Whether an offer can be had.
     *
     * @param decision the decision, never undecided
     * @param reinstatement the fee that is added to it (REN-5)
     */
    record Offer(OfferDecision decision, ReinstatementFee reinstatement) implements Answer {

        @Override
        public List<Rule> rules() {
            return decision.rules();
        }

        @Override
        public Sentence explanation() {
            return reinstatement instanceof ReinstatementFee.Amount amount
                    ? decision.explanation().then(amount.why())
                    : decision.explanation();
        }

        @Override
        public List<Finding> findings() {
            var findings = new ArrayList<>(decision.findings());
            if (reinstatement instanceof ReinstatementFee.Amount) {
                findings.addAll(reinstatement.findings());
            }
            return List.copyOf(findings);
        }
    }

    /**
     * The cheapest way to stay covered.
     *
     * @param decision the decision, never undecided
     */
    record Plan(PlanDecision decision) implements Answer {

        @Override
        public List<Rule> rules() {
            return decision.rules();
        }

        @Override
        public Sentence explanation() {
            return decision.explanation();
        }

        @Override
        public List<Finding> findings() {
            return decision.findings();
        }
    }

    /**
     * Who pays for a repair.
     *
     * @param decision the decision, never undecided
     */
    record Repair(RepairDecision decision) implements Answer {

        @Override
        public List<Rule> rules() {
            return decision.rules();
        }

        @Override
        public Sentence explanation() {
            return decision.explanation();
        }

        @Override
        public List<Finding> findings() {
            return decision.findings();
        }
    }

    /**
     * When the response to a call is due.
     *
     * @param decision the day before which nobody comes, the target, or neither
     */
    record Response(ResponseDecision decision) implements Answer {

        @Override
        public List<Rule> rules() {
            return decision.rules();
        }

        @Override
        public Sentence explanation() {
            return decision.explanation();
        }

        @Override
        public List<Finding> findings() {
            return decision.findings();
        }
    }

    /**
     * When a pack is delivered.
     *
     * @param window the days
     */
    record Delivery(DeliveryWindow window) implements Answer {

        @Override
        public List<Rule> rules() {
            return window.rules();
        }

        @Override
        public Sentence explanation() {
            return window.explanation();
        }

        @Override
        public List<Finding> findings() {
            return window.findings();
        }
    }

    /**
     * Whether a pack can be registered.
     *
     * @param decision the decision, never undecided
     */
    record Registration(RegistrationDecision decision) implements Answer {

        @Override
        public List<Finding> findings() {
            return decision.findings();
        }

        @Override
        public List<Rule> rules() {
            return decision.rules();
        }

        @Override
        public Sentence explanation() {
            return decision.explanation();
        }
    }

    /**
     * Which Premier upgrade can be had.
     *
     * @param decision the decision, never undecided
     */
    record PremierUpgrade(PremierDecision decision) implements Answer {

        @Override
        public List<Finding> findings() {
            return decision.findings();
        }

        @Override
        public List<Rule> rules() {
            return decision.rules();
        }

        @Override
        public Sentence explanation() {
            return decision.explanation();
        }
    }

    /**
     * Whether coverage may start on the day of delivery.
     *
     * @param decision the decision, never undecided
     */
    record StartDateChange(StartDateDecision decision) implements Answer {

        @Override
        public List<Finding> findings() {
            return decision.findings();
        }

        @Override
        public List<Rule> rules() {
            return decision.rules();
        }

        @Override
        public Sentence explanation() {
            return decision.explanation();
        }
    }

    /**
     * Whether coverage can be given up.
     *
     * @param decision the decision
     */
    record GiveUp(WaiverDecision decision) implements Answer {

        @Override
        public List<Finding> findings() {
            return decision.findings();
        }

        @Override
        public List<Rule> rules() {
            return decision.rules();
        }

        @Override
        public Sentence explanation() {
            return decision.explanation();
        }
    }

    /**
     * What a clock shows.
     *
     * @param reading what it shows
     * @param zone the programme's, in which its moments are told
     * @param findings what each rule saw
     * @param explanation in words
     */
    record Clock(
            ClockReading.Shown reading, ZoneId zone, List<Finding> findings, Sentence explanation)
            implements Answer {

        /** Copies the findings. */
        public Clock {
            findings = List.copyOf(findings);
        }

        @Override
        public List<Rule> rules() {
            return findings.stream().map(Finding::rule).toList();
        }
    }

    /**
     * There is no answer.
     *
     * @param fault why
     */
    record NoAnswer(Fault fault) implements Answer {

        @Override
        public List<Rule> rules() {
            return List.of();
        }

        @Override
        public Sentence explanation() {
            return fault.detail();
        }
    }
}
