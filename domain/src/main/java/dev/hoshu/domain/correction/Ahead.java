package dev.hoshu.domain.correction;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;

/** What is reported and lies ahead is no fact yet, and is not kept. */
final class Ahead {

    private Ahead() {}

    /**
     * That it is not kept.
     *
     * @param rule the rule that the report falls under
     * @param notYet that it has not happened, in Japanese and up to the reason, such as まだ移っていない
     * @param on the day of the report, the last one that can be reported
     */
    static Finding refused(Rule rule, String notYet, LocalDate on) {
        return new Finding(
                rule,
                Outcome.REFUSED,
                new Sentence(notYet + "ので、記録できません。", "It has not happened yet and cannot be kept."),
                new Sentence(
                        ja(on) + "かそれより前の日なら記録できます。", "A day up to " + en(on) + " can be kept."));
    }
}
