package dev.hoshu.domain.registration;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;

/**
 * Whether coverage can be given up before its end. Nothing is refunded, whatever is decided.
 *
 * @param findings the rule that decided, and what it saw
 */
public record WaiverDecision(List<Finding> findings) {

    private static final Finding SERVICE =
            new Finding(
                    Rule.CHG_5,
                    Outcome.AVAILABLE,
                    new Sentence(
                            "サービスは途中で放棄できますが、返金はありません。",
                            "A service can be given up before its end; nothing is refunded."),
                    null);

    private static final Finding WARRANTY =
            new Finding(
                    Rule.CHG_4,
                    Outcome.REFUSED,
                    new Sentence(
                            "保証期間は途中で破棄できません。", "A warranty cannot be given up before its end."),
                    null);

    /** Copies the findings. */
    public WaiverDecision {
        findings = List.copyOf(findings);
    }

    /** A warranty stays (CHG-4); a service can be given up (CHG-5). */
    public static WaiverDecision of(CoveragePart part) {
        return new WaiverDecision(
                List.of(
                        switch (part) {
                            case WARRANTY -> WARRANTY;
                            case UPGRADE, RENEWAL -> SERVICE;
                        }));
    }

    /** Whether it can be given up. */
    public boolean isAccepted() {
        return findings.stream().noneMatch(Finding::objects);
    }

    /** The rules that decided. */
    public List<Rule> rules() {
        return findings.stream().map(Finding::rule).toList();
    }

    /** In a sentence. */
    public Sentence explanation() {
        return findings.getFirst().facts();
    }
}
