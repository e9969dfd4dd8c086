package dev.hoshu.domain.faq;

import dev.hoshu.domain.entitlement.NeededFact;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.RepairDecision;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An answer in the making: sentence after sentence, with its rules and what is not known. */
final class Reply {

    private final FrequentQuestion question;
    private final Sentence asked;
    private final Set<Rule> rules = new LinkedHashSet<>();
    private final EnumSet<OpenFact> open = EnumSet.noneOf(OpenFact.class);
    private @Nullable Sentence words;

    private Reply(FrequentQuestion question, Sentence asked) {
        this.question = question;
        this.asked = asked;
    }

    static Reply to(FrequentQuestion question, ProgrammeDay day) {
        return new Reply(question, QuestionWords.of(question, day));
    }

    Reply say(String ja, String en) {
        return say(new Sentence(ja, en));
    }

    Reply say(Sentence sentence) {
        words = words == null ? sentence : words.then(sentence);
        return this;
    }

    Reply because(List<Rule> decided) {
        rules.addAll(decided);
        return this;
    }

    Reply lacks(OpenFact fact) {
        open.add(fact);
        return this;
    }

    Reply lacks(List<NeededFact> facts) {
        facts.forEach(fact -> open.add(OpenFact.of(fact)));
        return this;
    }

    /**
     * Says what a decision came to: its sentence where it is one, what is missing where it is none.
     */
    Reply decided(OfferDecision decision) {
        because(decision.rules());
        return decision instanceof OfferDecision.Undecided undecided
                ? lacks(undecided.needed())
                : say(decision.explanation());
    }

    /** Says who pays, or what is missing. */
    Reply decided(RepairDecision decision) {
        because(decision.rules());
        return decision instanceof RepairDecision.Undecided undecided
                ? lacks(undecided.needed())
                : say(decision.explanation());
    }

    /** The answer; if nothing else was said, it says what is missing. */
    FrequentAnswer done() {
        var said = words;
        if (said == null) {
            said = unknown(List.copyOf(open));
        }
        var all = new LinkedHashSet<Rule>(rules);
        all.addAll(question.rules());
        return new FrequentAnswer(question, asked, said, List.copyOf(all), List.copyOf(open));
    }

    private static Sentence unknown(List<OpenFact> facts) {
        var ja = new ArrayList<String>();
        var en = new ArrayList<String>();
        for (var fact : facts) {
            ja.add(fact.words().ja());
            en.add(fact.words().en());
        }
        return new Sentence(
                String.join("、", ja) + "がわからないので、この機器については答えられません。",
                "This cannot be said of the machine, for it is not known: "
                        + String.join(", ", en)
                        + ".");
    }
}
