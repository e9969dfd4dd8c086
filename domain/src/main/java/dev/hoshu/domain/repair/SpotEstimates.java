package dev.hoshu.domain.repair;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.dispatch.RoadDistance;
import dev.hoshu.domain.entitlement.RepairCharge;
import dev.hoshu.domain.entitlement.RepairDecision;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.quote.Charge;
import dev.hoshu.domain.quote.Quotes;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.SpotRates;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Estimates chargeable work (REP-5): labour, with the least that spot work is charged, once for all
 * lines, the way there once, each part and its shipping. What nobody knows is on request and leaves
 * no total.
 */
public final class SpotEstimates {

    private static final int HOUR = 60;
    private static final long KILOMETRE = 1000;

    private final Policy policy;
    private final @Nullable SpotRates rates;

    private SpotEstimates(Policy policy) {
        this.policy = policy;
        this.rates = policy.spotRepair().rates();
    }

    /** Estimates by the figures of that policy, the one in force on the estimate's day. */
    public static SpotEstimates under(Policy policy) {
        return new SpotEstimates(policy);
    }

    /**
     * Estimates what the customer pays for.
     *
     * @param lines the lines of the case; those that the customer does not pay for do not count
     * @param endOfSupport the machine's; on a day after it nothing is estimated, and no estimate
     *     stands beyond it
     * @param way the nearest service centre; null if the place of the machine is not known, or no
     *     road leads there
     * @param on the day of the estimate
     */
    public EstimateDecision estimate(
            List<PaidLine> lines,
            EndOfSupport endOfSupport,
            RoadDistance.@Nullable Nearest way,
            LocalDate on) {
        var charged = charged(lines);
        if (charged.isEmpty()) {
            return new EstimateDecision.NothingToPay();
        }
        var refusal = CaseDecisions.noSpotWork(endOfSupport, on);
        if (refusal.isPresent()) {
            return new EstimateDecision.Refused(refusal.get());
        }
        var items = items(charged, way);
        var quotes = Quotes.under(policy);
        var rate = quotes.taxOn(on).orElse(null);
        return new EstimateDecision.Estimated(
                new Estimate(
                        on,
                        validUntil(endOfSupport, on),
                        charged.stream().map(c -> c.line().number()).toList(),
                        items,
                        quotes.totalOf(
                                items.stream()
                                        .map(i -> new Charge(i.amount(), false, null, rate))
                                        .toList()),
                        rate,
                        rates != null && rates.invented()));
    }

    /** A line and what of it is charged. */
    private record Charged(RepairLine line, RepairDecision.Chargeable decision) {

        boolean has(RepairCharge charge) {
            return decision.charges().contains(charge);
        }

        boolean isSpotWork() {
            return decision.minimumLabourHours() != null;
        }
    }

    private static List<Charged> charged(List<PaidLine> lines) {
        var charged = new ArrayList<Charged>();
        for (var line : lines) {
            if (line.payer() == Payer.CUSTOMER
                    && line.decided().decision() instanceof RepairDecision.Chargeable c) {
                charged.add(new Charged(line.decided().line(), c));
            }
        }
        charged.sort(Comparator.comparingInt(c -> c.line().number()));
        return charged;
    }

    private LocalDate validUntil(EndOfSupport endOfSupport, LocalDate on) {
        var until = on.plusDays(rates == null ? policy.quote().validDays() : rates.validDays());
        return endOfSupport.announcedDay().filter(until::isAfter).orElse(until);
    }

    private List<EstimateItem> items(List<Charged> charged, RoadDistance.@Nullable Nearest way) {
        var items = new ArrayList<EstimateItem>();
        items.add(labour(charged));
        if (charged.stream().anyMatch(c -> c.has(RepairCharge.TRAVEL))) {
            items.add(travel(way));
        }
        for (var line : charged) {
            if (line.line() instanceof RepairLine.Part part) {
                items.add(part(part));
                if (line.has(RepairCharge.PARTS_SHIPPING)) {
                    items.add(shipping(part));
                }
            }
        }
        return items;
    }

    /** The least counts once, for all spot work together: it is one visit's. */
    private EstimateItem labour(List<Charged> charged) {
        int spot = 0;
        int other = 0;
        int least = 0;
        for (var line : charged) {
            var minutes = line.line().minutes();
            if (minutes == null) {
                return labour(EstimateWords.labourUnknown(line.line().number()), null);
            }
            if (line.isSpotWork()) {
                spot += minutes;
                least = policy.spotRepair().minimumLabourHours() * HOUR;
            } else {
                other += minutes;
            }
        }
        int worked = spot + other;
        int counted = Math.max(steps(spot), least) + steps(other);
        if (rates == null) {
            return labour(EstimateWords.labourWithoutRate(worked, counted), null);
        }
        var amount =
                BigInteger.valueOf(rates.labourPerHour().amount())
                        .multiply(BigInteger.valueOf(counted))
                        .divide(BigInteger.valueOf(HOUR));
        return labour(
                EstimateWords.labour(worked, counted, least, rates.labourPerHour()),
                Yen.atMost(amount));
    }

    private static EstimateItem labour(Sentence how, @Nullable Yen amount) {
        return new EstimateItem(RepairCharge.LABOUR, null, how, amount);
    }

    /** Each begun step is a whole one. */
    private int steps(int minutes) {
        int step = rates == null ? 1 : rates.labourStepMinutes();
        return Math.ceilDiv(minutes, step) * step;
    }

    private EstimateItem travel(RoadDistance.@Nullable Nearest way) {
        if (way == null || rates == null) {
            return new EstimateItem(
                    RepairCharge.TRAVEL,
                    null,
                    way == null ? EstimateWords.placeUnknown() : EstimateWords.noRate(),
                    null);
        }
        long kilometres = Math.ceilDiv(way.metres(), KILOMETRE);
        var amount =
                BigInteger.valueOf(rates.travelPerKilometre().amount())
                        .multiply(BigInteger.valueOf(kilometres))
                        .add(BigInteger.valueOf(rates.travel().amount()));
        return new EstimateItem(
                RepairCharge.TRAVEL,
                null,
                EstimateWords.travel(
                        way.centre().name(),
                        kilometres,
                        rates.travel(),
                        rates.travelPerKilometre()),
                Yen.atMost(amount));
    }

    private static EstimateItem part(RepairLine.Part part) {
        var price = part.piecePrice();
        return new EstimateItem(
                RepairCharge.PARTS,
                part.number(),
                EstimateWords.part(part.component().kind(), part.pieces(), price),
                price == null ? null : times(price, part.pieces()));
    }

    private EstimateItem shipping(RepairLine.Part part) {
        return new EstimateItem(
                RepairCharge.PARTS_SHIPPING,
                part.number(),
                rates == null
                        ? EstimateWords.noRate()
                        : EstimateWords.shipping(part.pieces(), rates.partsShipping()),
                rates == null ? null : times(rates.partsShipping(), part.pieces()));
    }

    private static Yen times(Yen one, int pieces) {
        return Yen.atMost(BigInteger.valueOf(one.amount()).multiply(BigInteger.valueOf(pieces)));
    }
}
