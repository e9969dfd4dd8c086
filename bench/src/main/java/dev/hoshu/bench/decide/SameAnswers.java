package dev.hoshu.bench.decide;

import java.util.List;
import java.util.SplittableRandom;

/** Checks that the two tables of 25 rules are one. */
final class SameAnswers {

    private SameAnswers() {}

    /**
     * Asks both tables about so many situations drawn by that seed.
     *
     * @return how many of them met with an objection
     * @throws IllegalStateException where the two differ, with the situation and both answers
     */
    static int demand(long seed, int situations) {
        var dmn = new DmnTable();
        var random = new SplittableRandom(seed);
        int objected = 0;
        for (int i = 0; i < situations; i++) {
            var situation = Situation.drawnBy(random);
            var ours = objections(situation);
            var theirs = dmn.objections(situation).stream().sorted().toList();
            if (!ours.equals(theirs)) {
                throw new IllegalStateException(
                        "Seed %d, situation %d: %s is %s in Java and %s in DMN."
                                .formatted(seed, i, situation, ours, theirs));
            }
            objected += ours.isEmpty() ? 0 : 1;
        }
        return objected;
    }

    private static List<String> objections(Situation situation) {
        return EligibilityTable.objections(situation).stream()
                .map(finding -> finding.outcome() + " " + finding.rule().id())
                .sorted()
                .toList();
    }
}
