package dev.hoshu.domain.proof;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.proof.Lapse.FeeClass;
import dev.hoshu.domain.quote.Quotes;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Proves coverage, by the figures of one policy. */
public final class Proofs {

    private final @Nullable Policy policy;

    private Proofs(@Nullable Policy policy) {
        this.policy = policy;
    }

    /**
     * Proofs by the figures of that policy, the one in force on the day asked; null if none is, and
     * then the fee of a lapse is unknown.
     */
    public static Proofs under(@Nullable Policy policy) {
        return new Proofs(policy);
    }

    /**
     * The renewal that would close a lapse.
     *
     * @param term the term that it is sold for, whole
     * @param price its list price, without tax; null if it is not known
     */
    public record Renewal(Term term, @Nullable Yen price) {}

    /**
     * What can be proved of a machine.
     *
     * @param timeline its coverage; null if its warranty is unknown, and then nothing is proved
     * @param on the day asked, on which a lapse would be closed
     * @param renewal what would close it; null if none is known
     */
    public Proof of(@Nullable CoverageTimeline timeline, LocalDate on, @Nullable Renewal renewal) {
        if (timeline == null) {
            return new Proof.Unknown(
                    new Sentence(
                            "保証の初日がわからないので、保守の連続は証明できません。",
                            "The warranty's first day is not known, so nothing can be proved of the"
                                    + " coverage."));
        }
        var whole =
                new CoveragePeriod(
                        timeline.warranty().period().firstDay(), timeline.dayAfterCoverage());
        var segments = segments(timeline, whole);
        var gaps = new ArrayList<CoveragePeriod>();
        var overlaps = new ArrayList<Overlap>();
        for (var stretch : stretches(segments)) {
            var over = segments.stream().filter(s -> s.period().overlaps(stretch)).toList();
            if (over.isEmpty()) {
                gaps.add(stretch);
            } else if (over.size() > 1) {
                overlaps.add(new Overlap(stretch, over));
            }
        }
        return new Proof.Shown(whole, segments, gaps, overlaps, lapse(timeline, on, renewal));
    }

    /** Warranty and services; of one that began before the warranty, the days from then on. */
    private static List<Segment> segments(CoverageTimeline timeline, CoveragePeriod whole) {
        var segments = new ArrayList<Segment>();
        var warranty = timeline.warranty();
        segments.add(new Segment(warranty.period(), warranty.level(), false, Optional.empty()));
        for (var service : timeline.services()) {
            var period = service.period();
            if (!period.overlaps(whole)) {
                continue;
            }
            var inside =
                    period.firstDay().isBefore(whole.firstDay())
                            ? new CoveragePeriod(whole.firstDay(), period.dayAfter())
                            : period;
            segments.add(
                    new Segment(inside, service.level(), service.premier(), Optional.of(service)));
        }
        segments.sort(
                Comparator.comparing((Segment s) -> s.period().firstDay())
                        .thenComparing(s -> s.period().dayAfter()));
        return segments;
    }

    /** The days cut wherever a segment begins or ends: within one, the same segments cover. */
    private static List<CoveragePeriod> stretches(List<Segment> segments) {
        var cuts = new TreeSet<LocalDate>();
        for (var segment : segments) {
            cuts.add(segment.period().firstDay());
            cuts.add(segment.period().dayAfter());
        }
        var stretches = new ArrayList<CoveragePeriod>();
        var from = cuts.first();
        for (var cut : cuts.tailSet(from, false)) {
            stretches.add(new CoveragePeriod(from, cut));
            from = cut;
        }
        return stretches;
    }

    private Optional<Lapse> lapse(
            CoverageTimeline timeline, LocalDate on, @Nullable Renewal renewal) {
        var end = timeline.coverageEnd();
        if (!on.isAfter(end)) {
            return Optional.empty();
        }
        var period = CoveragePeriod.closed(timeline.dayAfterCoverage(), on);
        if (policy == null) {
            return Optional.of(new Lapse(period, FeeClass.UNKNOWN, unknownPolicy(), null, null));
        }
        var figures = policy.reinstatement();
        boolean free = !figures.isFeeDue(Long.MAX_VALUE);
        var refusedAfter = figures.refusedAfterDays();
        var closableUntil = refusedAfter == null ? null : end.plusDays(refusedAfter);
        var freeUntil = free ? null : end.plusDays(figures.freeDays());
        // A lapse of n days is closed n days late: both count from the coverage end (REN-5).
        long late = period.days();
        if (figures.isRefused(late)) {
            return Optional.of(
                    new Lapse(
                            period,
                            FeeClass.REFUSED,
                            new ReinstatementFee.None(),
                            freeUntil,
                            closableUntil));
        }
        return Optional.of(
                new Lapse(
                        period,
                        figures.isFeeDue(late) ? FeeClass.STANDARD : FeeClass.NONE,
                        fee(policy, late, period.firstDay(), renewal),
                        freeUntil,
                        closableUntil));
    }

    private static ReinstatementFee fee(
            Policy policy, long late, LocalDate firstDay, @Nullable Renewal renewal) {
        var quotes = Quotes.under(policy);
        // Without a price no fee is counted from the term, so its days say nothing.
        return renewal == null
                ? quotes.fee(late, 1, null)
                : quotes.fee(late, renewal.term().from(firstDay).days(), renewal.price());
    }

    private static ReinstatementFee unknownPolicy() {
        return new ReinstatementFee.OnRequest(
                new Sentence(
                        "この日に適用される方針がないので、復帰料金の有無はわかりません。",
                        "No policy is in force on that day, so whether there is a reinstatement fee"
                                + " is not known."));
    }
}
