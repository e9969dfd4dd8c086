package dev.hoshu.server.servicecase;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.Optional;

/** New cases of which the desk reads by mail at once: Premier (REP-6), and 2 or 4 hours (SLA-2). */
final class UrgentCalls {

    private UrgentCalls() {}

    /** What is said of a new case; empty where the board is enough. */
    static Optional<CaseLetters.Letter> letter(ServiceCase one) {
        var level = one.coverage().level();
        var timed =
                level == null || level.onSiteWithinHours().isEmpty()
                        ? null
                        : new Sentence(level.words().ja() + "。", level.words().en() + ".");
        if (!one.premierDesk() && timed == null) {
            return Optional.empty();
        }
        var premier = new Sentence("プレミア窓口の受付です。", "A case of the Premier desk.");
        var why = timed == null ? premier : one.premierDesk() ? premier.then(timed) : timed;
        return Optional.of(
                new CaseLetters.Letter(
                        one.number(),
                        "case-taken:" + one.number(),
                        new Sentence("新しい受付: " + one.number(), "New case: " + one.number()),
                        new Sentence(
                                "%s\n影響: %s\n症状: %s"
                                        .formatted(
                                                why.ja(),
                                                one.severity().words().ja(),
                                                one.symptom()),
                                "%s\nSeverity: %s\nSymptom: %s"
                                        .formatted(
                                                why.en(),
                                                one.severity().words().en(),
                                                one.symptom()))));
    }
}
