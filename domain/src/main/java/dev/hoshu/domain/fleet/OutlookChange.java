package dev.hoshu.domain.fleet;

import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What another policy, list or end of support changes for one machine: the same machine, decided on
 * the same day, without and with it.
 *
 * @param before without it
 * @param after with it
 * @param aspects in what the two differ; empty where they do not
 */
public record OutlookChange(Outlook before, Outlook after, Set<Aspect> aspects) {

    /** In what two outlooks can differ. */
    public enum Aspect {
        /** What can follow the coverage. */
        FOLLOWING,
        /** The last day to order in time (REN-3). */
        ORDER_BY,
        /** What is proposed. */
        PROPOSAL,
        /** What it costs to order it, the fee for a lapse included. */
        COST,
        /** The last day of what is proposed. */
        LAST_DAY,
        /** The days for which it is covered past the end of support. */
        PAST_SUPPORT
    }

    /** Copies the aspects. */
    public OutlookChange {
        aspects = Set.copyOf(aspects);
    }

    /** The difference between two outlooks of one machine on one day. */
    public static OutlookChange between(Outlook before, Outlook after) {
        if (!before.on().equals(after.on())) {
            throw new IllegalArgumentException(
                    "Two days (%s, %s) are not compared.".formatted(before.on(), after.on()));
        }
        var aspects = EnumSet.noneOf(Aspect.class);
        note(aspects, Aspect.FOLLOWING, following(before), following(after));
        note(aspects, Aspect.ORDER_BY, before.orderBy(), after.orderBy());
        note(aspects, Aspect.PROPOSAL, proposed(before), proposed(after));
        note(aspects, Aspect.COST, before.renewalCost(), after.renewalCost());
        note(aspects, Aspect.LAST_DAY, lastDay(before), lastDay(after));
        note(aspects, Aspect.PAST_SUPPORT, before.daysPastSupport(), after.daysPastSupport());
        return new OutlookChange(before, after, aspects);
    }

    private static void note(
            Set<Aspect> aspects, Aspect aspect, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            aspects.add(aspect);
        }
    }

    /** Whether anything is another with it. */
    public boolean isChanged() {
        return !aspects.isEmpty();
    }

    /** What could follow without it. */
    public Following followingBefore() {
        return following(before);
    }

    /** What can follow with it. */
    public Following followingAfter() {
        return following(after);
    }

    /**
     * By how much more it costs to order what is proposed, without tax; negative where less. Empty
     * where one of the two is not known, or nothing is proposed.
     */
    public Optional<Long> yenMore() {
        return before.renewalCost()
                .flatMap(old -> after.renewalCost().map(now -> now.amount() - old.amount()));
    }

    /**
     * By how many days longer what is proposed would cover; negative where less, and where nothing
     * can be had any more the days that are lost are counted to the coverage end.
     */
    public Optional<Long> daysMore() {
        var old = lastDay(before).or(() -> Optional.ofNullable(before.coveredTo()));
        var now = lastDay(after).or(() -> Optional.ofNullable(after.coveredTo()));
        return old.flatMap(o -> now.map(n -> ChronoUnit.DAYS.between(o, n)));
    }

    /**
     * The rules that object with it and did not without it; where none is new, those that objected
     * without it and do so no longer.
     */
    public List<Rule> rules() {
        var old = objecting(before);
        var now = objecting(after);
        var added = now.stream().filter(r -> !old.contains(r)).toList();
        return added.isEmpty() ? old.stream().filter(r -> !now.contains(r)).toList() : added;
    }

    private static List<Rule> objecting(Outlook outlook) {
        var prospect = outlook.prospect();
        return prospect == null
                ? List.of()
                : prospect.findings().stream()
                        .filter(Finding::objects)
                        .map(Finding::rule)
                        .distinct()
                        .toList();
    }

    private static Following following(Outlook outlook) {
        return Following.of(outlook.prospect());
    }

    private static Optional<OfferingNumber> proposed(Outlook outlook) {
        return Optional.ofNullable(outlook.proposal()).map(p -> p.offering().number());
    }

    private static Optional<LocalDate> lastDay(Outlook outlook) {
        return Optional.ofNullable(outlook.proposal()).map(p -> p.decision().period().lastDay());
    }
}
