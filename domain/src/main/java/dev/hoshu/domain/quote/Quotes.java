package dev.hoshu.domain.quote;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.entitlement.OfferDecision;
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

/** What is added to a list price, by the figures of one policy. */
public final class Quotes {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private final Reinstatement reinstatement;

    private Quotes(Reinstatement reinstatement) {
        this.reinstatement = reinstatement;
    }

    /** Quotes by the figures of that policy, the one in force on the day of the question. */
    public static Quotes under(Policy policy) {
        return new Quotes(policy.reinstatement());
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
