package dev.hoshu.domain.keeping;

import dev.hoshu.domain.dispatch.TravelRule;
import dev.hoshu.domain.rulebook.DispatchPolicy;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;
import java.util.Optional;

/** Decides whether a timed response could be kept (TERR-2, SLA-2, SLA-3). */
public final class ResponseCapacities {

    private final DispatchPolicy.Keeping figures;
    private final TravelRule roads;

    private ResponseCapacities(DispatchPolicy policy) {
        this.figures = policy.keeping();
        this.roads = TravelRule.of(policy.roads());
    }

    /** Decides by these figures. */
    public static ResponseCapacities under(DispatchPolicy policy) {
        return new ResponseCapacities(policy);
    }

    /**
     * Reads every link. One that breaks decides, then one that is not known, then one that is thin;
     * of several the first in the order of {@link Link} is named.
     */
    public ResponseCapacity decide(CapacityQuestion question) {
        var spot = question.spot();
        int minutes = question.targetMinutes() - figures.marginMinutes();
        var reach =
                spot == null || question.centres().isEmpty()
                        ? null
                        : new Reachable(question.centres(), spot, roads, minutes);
        var centres = new CentreLinks(question, figures, reach);
        var people = new PeopleLink(question, figures, reach);
        var week = people.week();
        var links =
                List.of(
                        PlaceLinks.area(question),
                        PlaceLinks.machine(question),
                        centres.distance(),
                        centres.hours(),
                        people.people(week),
                        new PartsLink(question, figures, reach).parts());
        return decided(question, links, week);
    }

    private static ResponseCapacity decided(
            CapacityQuestion question, List<LinkReading> links, DutyWeek week) {
        var broken = first(links, Hold.BROKEN);
        if (broken.isPresent()) {
            return new ResponseCapacity.NotFeasible(
                    broken.get(), not(question, broken.get()), links, week);
        }
        var unknown = first(links, Hold.UNKNOWN);
        if (unknown.isPresent()) {
            return new ResponseCapacity.Unknown(
                    unknown.get(), unknown(question, links), links, week);
        }
        return first(links, Hold.THIN)
                .<ResponseCapacity>map(
                        thin -> new ResponseCapacity.Weak(thin, weak(question, thin), links, week))
                .orElseGet(() -> new ResponseCapacity.Feasible(feasible(question), links, week));
    }

    private static Optional<LinkReading> first(List<LinkReading> links, Hold hold) {
        return links.stream().filter(link -> link.hold() == hold).findFirst();
    }

    private static Sentence feasible(CapacityQuestion question) {
        return new Sentence(
                "%sは守れる見込みです。到着の約束ではありません。".formatted(PlaceLinks.hoursJa(question)),
                "The %s can be kept as things stand; it is a target and no promise."
                        .formatted(PlaceLinks.hoursEn(question)));
    }

    private static Sentence weak(CapacityQuestion question, LinkReading thin) {
        return new Sentence(
                        "%sは守れますが、%sが弱いところです。"
                                .formatted(PlaceLinks.hoursJa(question), thin.link().words().ja()),
                        "The %s can be kept, but only just; the weakest link is: %s."
                                .formatted(PlaceLinks.hoursEn(question), thin.link().words().en()))
                .then(thin.facts());
    }

    private static Sentence not(CapacityQuestion question, LinkReading broken) {
        return new Sentence(
                        "%sは、このままでは守れません。足りないのは%sです。"
                                .formatted(
                                        PlaceLinks.hoursJa(question), broken.link().words().ja()),
                        "The %s cannot be kept as things stand; what is missing: %s."
                                .formatted(
                                        PlaceLinks.hoursEn(question), broken.link().words().en()))
                .then(broken.facts());
    }

    private static Sentence unknown(CapacityQuestion question, List<LinkReading> links) {
        var missing = links.stream().filter(l -> l.hold() == Hold.UNKNOWN).toList();
        var ja = String.join("、", missing.stream().map(l -> l.link().words().ja()).toList());
        var en = String.join(", ", missing.stream().map(l -> l.link().words().en()).toList());
        return new Sentence(
                        "%sを守れるか、わかりません。わからないもの: %s。".formatted(PlaceLinks.hoursJa(question), ja),
                        "Whether the %s can be kept is not known. Not known: %s."
                                .formatted(PlaceLinks.hoursEn(question), en))
                .then(missing.getFirst().facts());
    }
}
