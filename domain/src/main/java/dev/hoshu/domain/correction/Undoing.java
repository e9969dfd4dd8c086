package dev.hoshu.domain.correction;

import dev.hoshu.domain.registration.CoveragePart;
import dev.hoshu.domain.registration.WaiverDecision;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether a wrong registration can be undone, as if it had never been (REG-3). What was
 * registered on the strength of it has to be undone first: a renewal that follows it (REN-2), a
 * Premier upgrade that lies over it (PREM-1).
 */
public final class Undoing {

    private Undoing() {}

    /**
     * Decides one request.
     *
     * @param held everything that covers the machine
     * @param wrong what was registered wrongly; one of {@code held}
     */
    public static CorrectionDecision decide(List<HeldService> held, HeldService wrong) {
        if (wrong.kind() == HeldService.Kind.WARRANTY) {
            return new CorrectionDecision.Refused(
                    WaiverDecision.of(CoveragePart.WARRANTY).findings());
        }
        var resting = resting(held, wrong);
        if (!resting.isEmpty()) {
            return new CorrectionDecision.Refused(resting);
        }
        var successors = List.of(Successor.on(wrong, null));
        var findings = new ArrayList<Finding>();
        findings.add(free(wrong));
        findings.addAll(Uncovered.findings(Uncovered.after(held, successors)));
        var what = wrong.words();
        return new CorrectionDecision.Accepted(
                successors,
                findings,
                new Sentence(
                                what.ja() + "の登録を取り消します。",
                                "The registration of the " + what.en() + " is undone.")
                        .then(findings.getFirst().facts()));
    }

    private static List<Finding> resting(List<HeldService> held, HeldService wrong) {
        var resting = new ArrayList<Finding>();
        if (!wrong.kind().isService()) {
            return resting;
        }
        for (var other : held) {
            if (other.equals(wrong) || !other.country().equals(wrong.country())) {
                continue;
            }
            boolean follows =
                    other.kind() == HeldService.Kind.RENEWAL
                            && !other.period().firstDay().isBefore(wrong.period().dayAfter());
            boolean over =
                    other.kind() == HeldService.Kind.PREMIER_UPGRADE
                            && other.period().overlaps(wrong.period());
            if (follows || over) {
                resting.add(first(follows ? Rule.REN_2 : Rule.PREM_1, other));
            }
        }
        return resting;
    }

    private static Finding first(Rule rule, HeldService other) {
        var what = other.words();
        return new Finding(
                rule,
                Outcome.REFUSED,
                new Sentence(
                        what.ja() + "がこのサービスに基づいて登録されています。",
                        "The " + what.en() + " was registered on the strength of it."),
                new Sentence(
                        "先にそちらの登録を取り消せば、この規則は妨げません。",
                        "Once that registration is undone this rule does not object."));
    }

    private static Finding free(HeldService wrong) {
        return new Finding(
                Rule.REG_3,
                Outcome.AVAILABLE,
                wrong.kind() == HeldService.Kind.INDIVIDUAL_CONTRACT
                        ? new Sentence("記録は取り消しとして残ります。", "That it was undone stays on record.")
                        : new Sentence(
                                "パックは、合う機器にもう一度登録できるようになります。",
                                "The pack can be registered again, on the machine that it fits."),
                null);
    }
}
