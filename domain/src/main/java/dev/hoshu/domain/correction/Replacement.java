package dev.hoshu.domain.correction;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges whether another machine takes the place of one, with what is left of its coverage: its
 * packs must fit it (REG-3), nothing of the timeline changes (TERM-2), and both names find it
 * (ID-4).
 */
public final class Replacement {

    private Replacement() {}

    /**
     * A pack that is still running or ahead.
     *
     * @param service what it is
     * @param offering what it was listed as; null if it is on no list
     */
    public record Running(HeldService service, @Nullable ServiceOffering offering) {}

    /**
     * Judges one replacement.
     *
     * @param from the machine that is replaced
     * @param to the machine that takes its place
     * @param taken whether a machine of the new one's name is on record already, with what covers
     *     it
     * @param running the packs that end on the day of the replacement or later
     * @param since the first day on which the new machine stands in for the old one
     * @param on the day of the report
     */
    public static CorrectionDecision decide(
            MachineNumber from,
            MachineNumber to,
            boolean taken,
            List<Running> running,
            LocalDate since,
            LocalDate on) {
        if (since.isAfter(on)) {
            return new CorrectionDecision.Refused(
                    List.of(Ahead.refused(Rule.ID_4, "まだ交換されていない", on)));
        }
        if (taken) {
            return new CorrectionDecision.Refused(List.of(onRecord()));
        }
        var objections = new ArrayList<Finding>();
        if (!to.equals(from)) {
            running.forEach(r -> unfit(r, to, objections));
        }
        if (!objections.isEmpty()) {
            return new CorrectionDecision.Refused(objections);
        }
        return new CorrectionDecision.Accepted(
                List.of(),
                List.of(
                        found(),
                        new Finding(
                                Rule.TERM_2,
                                Outcome.AVAILABLE,
                                new Sentence(
                                        "残りの保証とサービスが、空白も重なりもなく続きます。",
                                        "What is left of warranty and services goes on without gap"
                                                + " or overlap."),
                                null)),
                new Sentence(
                        ja(since) + "から新しい機器が残りの保守を引き継ぎます。古いシリアル番号でも新しいシリアル番号でも見つかります。",
                        "From "
                                + en(since)
                                + " the new machine takes the remaining coverage. The old serial"
                                + " number and the new one both find it."));
    }

    private static void unfit(Running running, MachineNumber to, List<Finding> objections) {
        var offering = running.offering();
        var what = running.service().words();
        if (offering == null) {
            // An individual contract is no pack and is listed for no machine.
            if (running.service().kind() != HeldService.Kind.INDIVIDUAL_CONTRACT) {
                objections.add(
                        refused(
                                new Sentence(
                                        what.ja() + "が " + to + " に合うかどうかは、どのリストにもないのでわかりません。",
                                        "Whether the "
                                                + what.en()
                                                + " fits "
                                                + to
                                                + " is not known: it is on no list.")));
            }
        } else if (!offering.fits(to)) {
            objections.add(
                    refused(
                            new Sentence(
                                    what.ja() + "は " + to + " 向けではありません。",
                                    "The " + what.en() + " is not listed for " + to + ".")));
        }
    }

    private static Finding refused(Sentence facts) {
        return new Finding(
                Rule.REG_3,
                Outcome.REFUSED,
                facts,
                new Sentence(
                        "同じ製品番号の機器への交換なら、この規則は妨げません。",
                        "For a machine of the same number this rule does not object."));
    }

    private static Finding found() {
        return new Finding(
                Rule.ID_4,
                Outcome.AVAILABLE,
                new Sentence(
                        "どちらの製品番号とシリアル番号でも、この機器の保守をお答えします。",
                        "Coverage is answered for either machine and serial number."),
                null);
    }

    private static Finding onRecord() {
        return new Finding(
                Rule.ID_4,
                Outcome.REFUSED,
                new Sentence(
                        "新しい機器はすでに記録にあり、一台で二つの保守を引き継ぐことはできません。",
                        "The new machine is on record already, and one machine cannot take the"
                                + " coverage of two."),
                new Sentence(
                        "記録にない機器への交換なら、この規則は妨げません。",
                        "For a machine that is not on record this rule does not object."));
    }
}
