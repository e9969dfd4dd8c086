package dev.hoshu.bench.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Checks that the two tables of 25 rules are one. */
final class SameAnswers {

    private SameAnswers() {}

    /**
     * What came up among the situations that were compared.
     *
     * @param situations so many in all
     * @param free so many met with no objection
     * @param rows how often each row of the table was met, in its order
     */
    record Mix(int situations, int free, List<Row> rows) {}

    /**
     * A row of the table.
     *
     * @param objection what it says, as {@code OUTCOME RULE-ID}
     * @param met how often it was met
     */
    record Row(String objection, int met) {}

    /**
     * Asks both tables about so many situations drawn by that seed.
     *
     * @return what came up
     * @throws DifferentAnswer where the two differ, with the situation and both answers
     */
    static Mix demand(long seed, int situations) {
        var dmn = new DmnTable();
        var written = dmn.rows();
        var met = new int[written.size()];
        dmn.tellRows(row -> met[row - 1]++);
        var random = new SplittableRandom(seed);
        int free = 0;
        for (int i = 0; i < situations; i++) {
            var situation = SituationDraw.drawnBy(random);
            var ours = objections(situation);
            var theirs = dmn.objections(situation).stream().sorted().toList();
            if (!ours.equals(theirs)) {
                throw new DifferentAnswer(
                        "Seed %d, situation %d: %s is %s in Java and %s in DMN."
                                .formatted(seed, i, situation, ours, theirs));
            }
            free += ours.isEmpty() ? 1 : 0;
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < met.length; i++) {
            rows.add(new Row(written.get(i), met[i]));
        }
        return new Mix(situations, free, rows);
    }

    private static List<String> objections(Situation situation) {
        return EligibilityTable.objections(situation).stream()
                .map(finding -> finding.outcome() + " " + finding.rule().id())
                .sorted()
                .toList();
    }

    /** The two tables answer differently, so that there is nothing to be measured. */
    static final class DifferentAnswer extends RuntimeException {

        private static final long serialVersionUID = 1;

        private DifferentAnswer(String message) {
            super(message);
        }
    }
}
