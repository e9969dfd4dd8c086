package dev.hoshu.server.order;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * What a rule said of a line, kept.
 *
 * @param rule its id
 * @param outcome what it alone would have come to
 * @param facts what it saw
 * @param remedy what would have changed it, or null
 */
public record Reason(String rule, String outcome, Words facts, @Nullable Words remedy) {

    /** A finding of a decision. */
    public static Reason of(Finding finding) {
        return new Reason(
                finding.rule().id(),
                finding.outcome().name(),
                Words.of(finding.facts()),
                Optional.ofNullable(finding.remedy()).map(Words::of).orElse(null));
    }

    /** That rule refuses, on these facts. */
    static Reason refusal(Rule rule, Words facts) {
        return new Reason(rule.id(), Outcome.REFUSED.name(), facts, null);
    }

    /** Whether the rule objected. */
    public boolean objects() {
        return !outcome.equals(Outcome.AVAILABLE.name());
    }
}
