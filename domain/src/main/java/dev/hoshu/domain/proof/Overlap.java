package dev.hoshu.domain.proof;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.rulebook.Rule;

import java.util.List;

/**
 * Days that the same two or more segments cover.
 *
 * @param period the days
 * @param between the segments, in order; at least two
 */
public record Overlap(CoveragePeriod period, List<Segment> between) {

    /** Copies the segments and demands two. */
    public Overlap {
        between = List.copyOf(between);
        if (between.size() < 2) {
            throw new IllegalArgumentException(
                    "Segments (%d) must be at least 2 to overlap.".formatted(between.size()));
        }
    }

    /** The covered days that are too many: each day once for every segment but the first. */
    public long surplusDays() {
        return period.days() * (between.size() - 1);
    }

    /**
     * The rule that speaks of it: NEW-2 for an upgrade over the warranty, PREM-3 for a Premier
     * upgrade over the service that it ends with, else TERM-2, against which it stands.
     */
    public Rule rule() {
        var services = between.stream().flatMap(s -> s.service().stream()).toList();
        boolean withWarranty = services.size() < between.size();
        if (withWarranty && services.size() == 1) {
            return services.getFirst().kind() == ServiceKind.UPGRADE ? Rule.NEW_2 : Rule.TERM_2;
        }
        if (services.size() != 2) {
            return Rule.TERM_2;
        }
        var first = services.getFirst();
        var second = services.getLast();
        boolean layered = isPremierUpgradeOf(first, second) || isPremierUpgradeOf(second, first);
        boolean warrantyFits =
                !withWarranty || services.stream().allMatch(s -> s.kind() == ServiceKind.UPGRADE);
        return layered && warrantyFits ? Rule.PREM_3 : Rule.TERM_2;
    }

    /** Whether the programme itself lays one over the other, so that nothing is amiss. */
    public boolean isIntended() {
        return rule() != Rule.TERM_2;
    }

    private static boolean isPremierUpgradeOf(RegisteredService premier, RegisteredService plain) {
        return premier.kind() == ServiceKind.UPGRADE
                && premier.premier()
                && !plain.premier()
                && premier.period().dayAfter().equals(plain.period().dayAfter());
    }
}
