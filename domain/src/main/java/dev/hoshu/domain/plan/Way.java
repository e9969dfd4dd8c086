package dev.hoshu.domain.plan;

import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What has been bought so far on the way to a plan.
 *
 * @param timeline the machine's coverage with it
 * @param steps the purchases
 * @param cost what they cost
 * @param findings the rules that fixed their days
 */
record Way(CoverageTimeline timeline, List<PlanStep> steps, Yen cost, List<Finding> findings) {

    /** The cheapest first; then the one with fewest steps; then the earliest listed offerings. */
    static final Comparator<Way> BEST_FIRST =
            Comparator.comparing(Way::cost)
                    .thenComparingInt(way -> way.steps.size())
                    .thenComparing(Way::compareListed);

    static Way from(CoverageTimeline timeline) {
        return new Way(timeline, List.of(), new Yen(0), List.of());
    }

    Way then(CoverageTimeline with, PlanStep step, Yen price, List<Finding> grounds) {
        var allSteps = new ArrayList<>(steps);
        allSteps.add(step);
        var allFindings = new ArrayList<>(findings);
        allFindings.addAll(grounds);
        return new Way(with, List.copyOf(allSteps), cost.plus(price), List.copyOf(allFindings));
    }

    LocalDate coverageEnd() {
        return timeline.coverageEnd();
    }

    private static int compareListed(Way a, Way b) {
        for (int i = 0; i < Math.min(a.steps.size(), b.steps.size()); i++) {
            int order = Integer.compare(a.steps.get(i).offering(), b.steps.get(i).offering());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.steps.size(), b.steps.size());
    }
}
