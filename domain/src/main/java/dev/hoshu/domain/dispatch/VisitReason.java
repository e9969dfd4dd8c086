package dev.hoshu.domain.dispatch;

import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;

/**
 * Why somebody makes a visit. For the maker's desk; a customer is told neither who comes nor when
 * (TERR-3).
 *
 * @param engineer who comes
 * @param from from where: the visit before, or home
 * @param metres how far that is
 * @param partAlong whether the part is taken along; true where none is needed
 * @param nearer those who were nearer then, the nearest first, and what kept them
 * @param displaced the visits that are planned otherwise since this one came
 * @param explanation all of it in words
 */
public record VisitReason(
        Engineer engineer,
        Spot from,
        long metres,
        boolean partAlong,
        List<Passed> nearer,
        List<PlanDifference.Move> displaced,
        Sentence explanation) {

    /** Copies the lists. */
    public VisitReason {
        nearer = List.copyOf(nearer);
        displaced = List.copyOf(displaced);
    }

    /** The rules it rests on, the deciding one first. */
    public List<Rule> rules() {
        return List.of(Rule.SLA_3, Rule.TERR_3);
    }

    /** What kept somebody who was nearer. */
    public enum Obstacle {
        /** The skill is missing. */
        SKILL("技能なし", "without the skill"),
        /** The day's hours or other visits leave no room. */
        NOT_FREE("空きなし", "not free"),
        /** The part would have to be brought. */
        PART("部品が手元になし", "without the part at hand"),
        /** Free, but the plan as a whole drives less or disturbs fewer otherwise. */
        WHOLE_PLAN("全体の移動または変更が増える", "free, but the whole plan would drive or change more");

        private final Sentence words;

        Obstacle(String ja, String en) {
            this.words = new Sentence(ja, en);
        }

        /** In words. */
        public Sentence words() {
            return words;
        }
    }

    /**
     * Somebody who was nearer.
     *
     * @param engineer who
     * @param metres how far away at that time
     * @param obstacle what kept this person
     */
    public record Passed(Engineer engineer, long metres, Obstacle obstacle) {}
}
