package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Sentence;

/**
 * What a rule saw, as it is kept.
 *
 * @param rule the rule's id
 * @param outcome what that rule alone would make of it
 * @param ja what it saw, in Japanese
 * @param en the same in English
 */
public record KeptFinding(String rule, String outcome, String ja, String en) {

    /** As it is kept. */
    public static KeptFinding of(Finding finding) {
        return new KeptFinding(
                finding.rule().id(),
                finding.outcome().name(),
                finding.facts().ja(),
                finding.facts().en());
    }

    /** What it saw. */
    public Sentence facts() {
        return new Sentence(ja, en);
    }
}
