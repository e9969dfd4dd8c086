package dev.hoshu.domain.change;

import dev.hoshu.domain.ask.Answer;
import dev.hoshu.domain.ask.Answers;
import dev.hoshu.domain.ask.Question;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds what would change an answer. Few facts before many, near facts before far ones; what makes
 * the answer good outright before what only makes it better. Safe for use by many threads.
 */
public final class Changes {

    private static final int MOST_FACTS = 3;
    private static final int MOST_QUESTIONS = 600;

    private final Answers answers;
    private final Function<Question, Optional<Question>> possible;

    private Changes(Answers answers, Function<Question, Optional<Question>> possible) {
        this.answers = answers;
        this.possible = possible;
    }

    /** Asks these answers again. */
    public static Changes by(Answers answers) {
        return new Changes(answers, Optional::of);
    }

    /**
     * The same, where a changed question counts only as somebody could still ask it: one about an
     * order on a day that has passed, or about a service that is on no list, is no help to a
     * person.
     *
     * @param possible the changed question with what is known of what it now asks about; empty
     *     where nobody could ask it
     */
    public Changes among(Function<Question, Optional<Question>> possible) {
        return new Changes(answers, possible);
    }

    /**
     * The nearest change under which the question comes out better.
     *
     * @param question the question
     * @param answer its answer
     * @return empty where the answer is as good as it can be, or where no change of a few facts
     *     would make it better
     */
    public Optional<Change> nearest(Question question, Answer answer) {
        var standing = Standing.of(answer);
        if (!standing.canBeBetter()) {
            return Optional.empty();
        }
        var search = new Search(standing);
        for (int facts = 1; facts <= MOST_FACTS && search.goesOn(); facts++) {
            search.tryAll(facts, new ArrayList<>(), question, answer);
        }
        return Optional.ofNullable(search.best).map(best -> best.change(standing));
    }

    /** One search; the first of the best wins, for what is near is tried first. */
    private final class Search {
        private final Standing wanted;
        private Standing reached;
        private @Nullable Found best;
        private int asked;

        Search(Standing reached) {
            this.reached = reached;
            // Whoever is refused is glad to be granted it with a fee; that is another question.
            this.wanted = reached == Standing.WITH_FEE ? Standing.GRANTED : Standing.WITH_FEE;
        }

        boolean goesOn() {
            return reached.compareTo(wanted) < 0 && asked < MOST_QUESTIONS;
        }

        /** Tries that many more facts on top of those that are changed already. */
        void tryAll(int more, List<Alteration> changed, Question now, Answer answer) {
            for (var alteration : Alterations.of(answers, now, answer)) {
                if (!goesOn()) {
                    return;
                }
                if (changed.stream().anyMatch(c -> c.field().equals(alteration.field()))) {
                    continue;
                }
                var all = new ArrayList<>(changed);
                all.add(alteration);
                var changedQuestion = alteration.appliedTo(now);
                if (more > 1) {
                    // What is half changed need not be possible: the rest may make it so.
                    tryAll(more - 1, all, changedQuestion, ask(changedQuestion));
                } else {
                    possible.apply(changedQuestion).ifPresent(asked -> judge(all, asked));
                }
            }
        }

        private Answer ask(Question changed) {
            asked++;
            return answers.to(changed);
        }

        private void judge(List<Alteration> all, Question question) {
            var answer = ask(question);
            var standing = Standing.of(answer);
            if (standing.compareTo(reached) > 0) {
                reached = standing;
                best = new Found(all, question, answer);
            }
        }
    }

    private record Found(List<Alteration> alterations, Question question, Answer answer) {

        Change change(Standing before) {
            var members =
                    alterations.stream().map(a -> new Change.Member(a.field(), a.value())).toList();
            return new Change(
                    members, ChangeWords.of(alterations, before, answer), question, answer);
        }
    }
}
