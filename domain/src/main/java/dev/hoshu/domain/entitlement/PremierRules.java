package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.entitlement.Objections.consult;
import static dev.hoshu.domain.entitlement.Objections.refused;
import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The upgrade of a registered service to Premier: PREM-1…4. */
final class PremierRules {

    private PremierRules() {}

    /** Its dates, or null where there is no service to upgrade. */
    static @Nullable Dates judge(
            MachineFacts machine,
            CoverageTimeline timeline,
            OfferRequest request,
            Set<Integer> tiers,
            Judgement judgement) {
        var day = request.orderedOn();
        var period = period(machine, timeline.serviceEndingLast(day), day, judgement);
        return period == null
                ? null
                : judgeOffered(period, request.service().term().months(), tiers, judgement);
    }

    /** The days left of the service that is upgraded, or null where there is none (PREM-1). */
    static @Nullable CoveragePeriod period(
            MachineFacts machine,
            Optional<RegisteredService> inForce,
            LocalDate day,
            Judgement judgement) {
        var service = inForce.orElse(null);
        if (service == null) {
            judgement.objects(
                    refused(
                            Rule.PREM_1,
                            new Sentence(
                                    () -> ja(day) + "に有効な登録済みサービスがありません。プレミアは登録済みのサービスに付け足すものです。",
                                    () ->
                                            "No registered service is in force on "
                                                    + en(day)
                                                    + ", and Premier is added to one."),
                            new Sentence(
                                    "先にプレミア付でないサービスを登録すれば、この規則は妨げません。",
                                    "With a service that is not Premier registered first, this rule"
                                            + " does not object.")));
            return null;
        }
        if (service.premier()) {
            judgement.objects(
                    refused(
                            Rule.PREM_1,
                            () -> ja(service.period().lastDay()) + "までのサービスはすでにプレミア付です。",
                            () ->
                                    "The service up to "
                                            + en(service.period().lastDay())
                                            + " is Premier already."));
            return null;
        }
        if (machine.premierUpgrade() == null) {
            judgement.needs(NeededFact.PREMIER_UPGRADE);
        } else if (!machine.premierUpgrade()) {
            judgement.objects(
                    consult(
                            Rule.PREM_4,
                            new Sentence(
                                    "この機器はプレミアサポートアップグレードの対象に挙がっていません。要相談です。",
                                    "This machine is not among those that can have the Premier"
                                            + " upgrade; ask the sales desk."),
                            null));
        }
        return CoveragePeriod.closed(day, service.period().lastDay());
    }

    /** The smallest tier that serves so many months; where there is none, it has objected. */
    static OptionalInt chooseTier(int remaining, Set<Integer> tiers, Judgement judgement) {
        var tier = smallestTier(remaining, tiers);
        if (tier.isEmpty()) {
            judgement.objects(
                    consult(
                            Rule.PREM_2,
                            new Sentence(
                                    () -> "残りは" + remaining + "か月で、それ以上のプレミアサポートアップグレードがありません。",
                                    () ->
                                            DateFindings.months(remaining)
                                                    + " remain, and no Premier upgrade is long"
                                                    + " enough."),
                            null));
        }
        return tier;
    }

    private static Dates judgeOffered(
            CoveragePeriod period, int offered, Set<Integer> tiers, Judgement judgement) {
        int remaining = remainingMonths(period);
        var tier = chooseTier(remaining, tiers, judgement);
        if (tier.isEmpty()) {
            return Dates.plain(period, () -> List.of(DateFindings.endsWithService(period)));
        }
        int chosen = tier.getAsInt();
        if (offered != chosen) {
            judgement.objects(
                    refused(
                            Rule.PREM_2,
                            new Sentence(
                                    () ->
                                            "残りは"
                                                    + remaining
                                                    + "か月です。選ぶのは Up to "
                                                    + chosen
                                                    + " Months です。",
                                    () ->
                                            DateFindings.months(remaining)
                                                    + " remain, so the one to take is Up to "
                                                    + chosen
                                                    + " Months."),
                            new Sentence(
                                    () -> "Up to " + chosen + " Months なら、この規則は妨げません。",
                                    () ->
                                            "For Up to "
                                                    + chosen
                                                    + " Months this rule does not object.")));
        }
        return Dates.plain(
                period,
                () ->
                        List.of(
                                DateFindings.chosenTier(remaining, chosen),
                                DateFindings.endsWithService(period)));
    }

    /** The smallest number of months whose term from the first day reaches the last (PREM-2). */
    static int remainingMonths(CoveragePeriod period) {
        LocalDate first = period.firstDay();
        // A term of n months ends at the latest where n calendar months are over (TERM-1).
        return Math.toIntExact(ChronoUnit.MONTHS.between(first, period.lastDay()) + 1);
    }

    private static OptionalInt smallestTier(int remaining, Set<Integer> tiers) {
        return tiers.stream().mapToInt(Integer::intValue).filter(t -> t >= remaining).min();
    }
}
