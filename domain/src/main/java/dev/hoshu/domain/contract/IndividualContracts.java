package dev.hoshu.domain.contract;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether an individual contract can be put before the sales desk, which alone can grant
 * one (CAT-3); and whether one is recommended instead of a renewal (EOS-2).
 */
public final class IndividualContracts {

    private IndividualContracts() {}

    /** What comes of a wish for an individual contract. */
    public sealed interface Decision {

        /** What each rule saw, the deciding one first. */
        List<Finding> findings();

        /**
         * The sales desk can grant it.
         *
         * @param findings why it is the sales desk's to grant, and what else is to be known
         */
        record Grantable(List<Finding> findings) implements Decision {

            /** Copies the findings. */
            public Grantable {
                findings = List.copyOf(findings);
            }
        }

        /**
         * Nobody can.
         *
         * @param findings every objection
         */
        record Refused(List<Finding> findings) implements Decision {

            /** Checks that something objects. */
            public Refused {
                findings = List.copyOf(findings);
                if (findings.isEmpty()) {
                    throw new IllegalArgumentException("A refusal must say why.");
                }
            }
        }
    }

    /**
     * Decides about a contract for those days.
     *
     * @param machine the machine as it stands
     * @param wanted the days of the contract
     */
    public static Decision decide(MachineFacts machine, CoveragePeriod wanted, Policy policy) {
        var timeline = machine.timeline();
        var objections = new ArrayList<Finding>();
        end(machine.endOfSupport(), wanted).ifPresent(objections::add);
        if (!machine.working()) {
            objections.add(broken());
        }
        overlap(timeline, wanted).ifPresent(objections::add);
        if (!objections.isEmpty()) {
            return new Decision.Refused(objections);
        }
        var findings = new ArrayList<Finding>();
        recommended(machine, policy).ifPresent(findings::add);
        findings.add(forTheSalesDesk());
        gap(timeline, wanted).ifPresent(findings::add);
        return new Decision.Grantable(findings);
    }

    /**
     * Why one is recommended for a machine: less than a full renewal is left from the day after its
     * coverage end to the end of support (EOS-2); empty where it is not.
     */
    public static Optional<Finding> recommended(MachineFacts machine, Policy policy) {
        var timeline = machine.timeline();
        var end = machine.endOfSupport().announcedDay();
        if (timeline == null || end.isEmpty()) {
            return Optional.empty();
        }
        var firstDay = timeline.dayAfterCoverage();
        int months = policy.endOfSupport().fullRenewalMonths();
        boolean isShort =
                !firstDay.isAfter(end.get())
                        && Term.ofMonths(months).from(firstDay).lastDay().isAfter(end.get());
        return isShort
                ? Optional.of(
                        new Finding(
                                Rule.EOS_2,
                                Outcome.CONSULT,
                                new Sentence(
                                        "次の初日の%sから保守廃止日の%sまで%dか月ありません。個別保守をお勧めします。"
                                                .formatted(firstDay, end.get(), months),
                                        "From the next first day, %s, to the end of support on %s it is less than %d months; an individual contract is recommended."
                                                .formatted(firstDay, end.get(), months)),
                                null))
                : Optional.empty();
    }

    /** Nothing outlives the end of support, and nothing starts after it. */
    private static Optional<Finding> end(EndOfSupport end, CoveragePeriod wanted) {
        return end.announcedDay()
                .filter(day -> wanted.lastDay().isAfter(day))
                .map(day ->
                        new Finding(
                                Rule.EOS_1,
                                Outcome.REFUSED,
                                new Sentence(
                                        "%sに終わり、保守廃止日の%sを過ぎます。".formatted(wanted.lastDay(), day),
                                        "It would end on %s, after the end of support on %s."
                                                .formatted(wanted.lastDay(), day)),
                                wanted.firstDay().isAfter(day)
                                        ? null
                                        : new Sentence(
                                                "%sまでなら、この規則は妨げません。".formatted(day),
                                                "Up to %s this rule does not object."
                                                        .formatted(day))));
    }

    private static Finding broken() {
        return new Finding(
                Rule.NEW_6,
                Outcome.REFUSED,
                new Sentence(
                        "この機器は故障しています。故障を直すための契約はできません。",
                        "The machine does not work, and no contract can be made to mend it."),
                new Sentence(
                        "修理が済めば、この規則は妨げません。", "Once it is repaired this rule does not object."));
    }

    private static Optional<Finding> overlap(
            @Nullable CoverageTimeline timeline, CoveragePeriod wanted) {
        if (timeline == null) {
            return Optional.empty();
        }
        return timeline.services().stream()
                .map(RegisteredService::period)
                .filter(wanted::overlaps)
                .findFirst()
                .map(other ->
                        new Finding(
                                Rule.TERM_2,
                                Outcome.REFUSED,
                                new Sentence(
                                        "%s – %sのサービスと同じ日があります。"
                                                .formatted(other.firstDay(), other.lastDay()),
                                        "It has days in common with the service of %s – %s."
                                                .formatted(other.firstDay(), other.lastDay())),
                                new Sentence(
                                        "%s以降に始めれば、この規則は妨げません。".formatted(other.dayAfter()),
                                        "From %s on this rule does not object."
                                                .formatted(other.dayAfter()))));
    }

    private static Finding forTheSalesDesk() {
        return new Finding(
                Rule.CAT_3,
                Outcome.CONSULT,
                new Sentence(
                        "個別保守はパックではなく、期間と条件を営業が承認します。",
                        "An individual contract is no pack: the sales desk grants its days and"
                                + " terms."),
                null);
    }

    private static Optional<Finding> gap(
            @Nullable CoverageTimeline timeline, CoveragePeriod wanted) {
        if (timeline == null) {
            return Optional.empty();
        }
        LocalDate next = timeline.dayAfterCoverage();
        return wanted.firstDay().isAfter(next)
                ? Optional.of(
                        new Finding(
                                Rule.TERM_2,
                                Outcome.AVAILABLE,
                                new Sentence(
                                        "%sから%sの前日まで、保守のない期間ができます。"
                                                .formatted(next, wanted.firstDay()),
                                        "From %s to the day before %s nothing covers the machine."
                                                .formatted(next, wanted.firstDay())),
                                null))
                : Optional.empty();
    }
}
