package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** Makes findings that object. */
final class Objections {

    private Objections() {}

    static Finding refused(Rule rule, String ja, String en) {
        return new Finding(rule, Outcome.REFUSED, new Sentence(ja, en), null);
    }

    static Finding refused(Rule rule, Supplier<String> ja, Supplier<String> en) {
        return new Finding(rule, Outcome.REFUSED, new Sentence(ja, en), null);
    }

    static Finding refused(Rule rule, Sentence facts, @Nullable Sentence remedy) {
        return new Finding(rule, Outcome.REFUSED, facts, remedy);
    }

    static Finding consult(Rule rule, Sentence facts, @Nullable Sentence remedy) {
        return new Finding(rule, Outcome.CONSULT, facts, remedy);
    }
}
