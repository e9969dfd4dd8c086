package dev.hoshu.domain.quote;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.money.ConsumptionTax;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Reinstatement;
import dev.hoshu.domain.rulebook.Reinstatement.Base;
import dev.hoshu.domain.rulebook.Reinstatement.Fee;
import dev.hoshu.domain.rulebook.Reinstatement.Surcharge;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What services come to: list prices, what is added to them, and tax, by the figures of one policy.
 */
public final class Quotes {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final Comparator<ConsumptionTax.Rate> BY_PERCENT =
            Comparator.comparingInt(ConsumptionTax.Rate::percent);

    private final Reinstatement reinstatement;
    private final Policy.Quote figures;

    private Quotes(Reinstatement reinstatement, Policy.Quote figures) {
        this.reinstatement = reinstatement;
        this.figures = figures;
    }

    /** Quotes by the figures of that policy, the one in force on the day of the question. */
    public static Quotes under(Policy policy) {
        return new Quotes(policy.reinstatement(), policy.quote());
    }

    /**
     * A line of a quote of that day.
     *
     * @param decision the decision, made under the same policy
     * @param term the term that the service is sold for, whole
     * @param day the day of the quote, on which the order is thought to be placed
     * @param price the list price without tax; null if it is on request
     */
    public QuoteLine line(OfferDecision decision, Term term, LocalDate day, @Nullable Yen price) {
        return new QuoteLine(
                decision,
                price,
                reinstatement(decision, term, day, price),
                figures.tax().on(day).orElse(null));
    }

    /**
     * What the lines come to. Lines that cannot be had do not count; tax is rounded once per rate.
     *
     * @param lines the lines, in any order
     */
    public QuoteTotal total(List<QuoteLine> lines) {
        return totalOf(lines.stream().filter(QuoteLine::counts).map(QuoteLine::charge).toList());
    }

    /** What charges come to; tax is rounded once per rate. */
    public QuoteTotal totalOf(List<Charge> charges) {
        int prices = (int) charges.stream().filter(c -> c.price() == null).count();
        int fees = (int) charges.stream().filter(Charge::isFeeOpen).count();
        int taxes = (int) charges.stream().filter(c -> c.rate() == null).count();
        if (prices + fees + taxes > 0) {
            return new QuoteTotal.OnRequest(prices, fees, taxes);
        }
        var sums = new TreeMap<ConsumptionTax.Rate, Yen>(BY_PERCENT);
        for (var charge : charges) {
            var price = Objects.requireNonNull(charge.price());
            var fee = charge.fee();
            sums.merge(
                    Objects.requireNonNull(charge.rate()),
                    fee == null ? price : price.plus(fee),
                    Yen::plus);
        }
        var shares =
                sums.entrySet().stream()
                        .map(s ->
                                new QuoteTotal.Share(
                                        s.getKey(),
                                        s.getValue(),
                                        figures.tax().of(s.getValue(), s.getKey())))
                        .toList();
        return new QuoteTotal.Known(sums.values().stream().reduce(new Yen(0), Yen::plus), shares);
    }

    /** The rate of tax on that day; empty if it is not known. */
    public Optional<ConsumptionTax.Rate> taxOn(LocalDate day) {
        return figures.tax().on(day);
    }

    /** The last day on which a quote of that day stands. */
    public LocalDate validUntil(LocalDate day) {
        return day.plusDays(figures.validDays());
    }

    /** The rate of tax that takes effect while a quote of that day stands; empty if it stays. */
    public Optional<ConsumptionTax.Rate> taxChange(LocalDate day) {
        return figures.tax().changeBetween(day, validUntil(day));
    }

    /**
     * The reinstatement fee of a decision made under the same policy (REN-5).
     *
     * @param decision the decision
     * @param term the term that the renewal is sold for, whole
     * @param orderedOn the day of the order
     * @param price the list price of the renewal, without tax; null if it is not known
     */
    public ReinstatementFee reinstatement(
            OfferDecision decision, Term term, LocalDate orderedOn, @Nullable Yen price) {
        if (!(decision instanceof OfferDecision.Granted granted) || !granted.reinstatementFee()) {
            return new ReinstatementFee.None();
        }
        var firstDay = granted.period().firstDay();
        long late = ChronoUnit.DAYS.between(firstDay, orderedOn) + 1;
        // A half term, or one cut by the end of support, is still sold at the whole pack's price.
        long termDays = term.from(firstDay).days();
        return fee(late, termDays, price);
    }

    /**
     * The fee of a renewal.
     *
     * @param daysLate the days from the coverage end to the order, 0 or more
     * @param termDays the days of the renewal's whole term, 1 or more
     * @param price its list price, without tax; null if it is not known
     */
    public ReinstatementFee fee(long daysLate, long termDays, @Nullable Yen price) {
        if (daysLate < 0 || termDays < 1) {
            throw new IllegalArgumentException(
                    "Days late (%d) must be 0 or more, days of the term (%d) 1 or more."
                            .formatted(daysLate, termDays));
        }
        if (!reinstatement.isFeeDue(daysLate)) {
            return new ReinstatementFee.None();
        }
        return switch (reinstatement.fee()) {
            case Fee.None none -> new ReinstatementFee.None();
            case Fee.OnRequest unpublished ->
                    new ReinstatementFee.OnRequest(
                            new Sentence(
                                    "復帰料金の額は公開されていないので、お問い合わせください。",
                                    "What the reinstatement fee comes to is not published; ask for"
                                            + " it."));
            case Fee.Published published -> published(published, daysLate, termDays, price);
        };
    }

    private static ReinstatementFee published(
            Fee.Published fee, long daysLate, long termDays, @Nullable Yen price) {
        // Numerator over denominator: rounding comes once, at the end.
        BigInteger numerator;
        BigInteger denominator;
        switch (fee.base()) {
            case Base.Flat flat -> {
                numerator = BigInteger.valueOf(flat.yen().amount());
                denominator = BigInteger.ONE;
            }
            case Base.BackPay share -> {
                if (price == null) {
                    return new ReinstatementFee.OnRequest(FeeWords.priceUnknown());
                }
                numerator =
                        BigInteger.valueOf(price.amount())
                                .multiply(BigInteger.valueOf(daysLate))
                                .multiply(BigInteger.valueOf(share.percent()));
                denominator = BigInteger.valueOf(termDays).multiply(HUNDRED);
            }
        }
        switch (fee.surcharge()) {
            case Surcharge.None none -> {
                // The base is all there is.
            }
            case Surcharge.Share share -> {
                numerator = numerator.multiply(BigInteger.valueOf(100L + share.percent()));
                denominator = denominator.multiply(HUNDRED);
            }
            case Surcharge.Flat flat ->
                    numerator =
                            numerator.add(
                                    denominator.multiply(BigInteger.valueOf(flat.yen().amount())));
        }
        var whole = numerator.divide(denominator);
        var cap = fee.cap();
        boolean capped = cap != null && whole.compareTo(BigInteger.valueOf(cap.amount())) > 0;
        var yen = capped && cap != null ? cap : Yen.atMost(whole);
        return new ReinstatementFee.Amount(
                yen, FeeWords.counted(fee, yen, capped, daysLate, termDays, price));
    }
}
