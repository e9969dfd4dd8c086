package dev.hoshu.domain.quote;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;
import static dev.hoshu.domain.entitlement.RequestInTest.aRenewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.Offers;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.entitlement.Verdict;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Reinstatement;
import dev.hoshu.domain.rulebook.Reinstatement.Base;
import dev.hoshu.domain.rulebook.Reinstatement.Fee;
import dev.hoshu.domain.rulebook.Reinstatement.Surcharge;
import dev.hoshu.domain.rulebook.Rule;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

/** What a renewal after a lapse costs beside its price (REN-5). Coverage ended on 2026-03-31. */
class ReinstatementFeeTest {

    private static Reinstatement published(
            int freeDays, Base base, Surcharge surcharge, @Nullable Integer cap) {
        return new Reinstatement(
                freeDays,
                new Fee.Published(base, surcharge, cap == null ? null : new Yen(cap)),
                null);
    }

    private static Quotes by(Reinstatement reinstatement) {
        return Quotes.under(ReferenceFigures.policyWith(reinstatement));
    }

    private static OfferDecision decided(Reinstatement reinstatement, String orderedOn) {
        return Offers.under(ReferenceFigures.policyWith(reinstatement), ReferenceFigures.areas())
                .decide(aMachine().facts(), aRenewal(12).orderedOn(orderedOn).request());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REN-5 day 60 is free                         | 50  | 0   | 0    | -1    | 36500 | 60  | none
                    REN-5 day 61, half of 61 days at 100 a day   | 50  | 0   | 0    | -1    | 36500 | 61  | 3050
                    REN-5 a fraction of a yen is dropped         | 50  | 0   | 0    | -1    | 36501 | 61  | 3050
                    REN-5 the whole price of the lapsed days     | 100 | 0   | 0    | -1    | 36500 | 100 | 10000
                    REN-5 more than their price                  | 150 | 0   | 0    | -1    | 36500 | 100 | 15000
                    REN-5 a tenth is added                       | 50  | 10  | 0    | -1    | 36500 | 100 | 5500
                    REN-5 an amount is added                     | 50  | 0   | 2000 | -1    | 36500 | 100 | 7000
                    REN-5 rounded once, after the tenth          | 50  | 10  | 0    | -1    | 36501 | 61  | 3355
                    REN-5 at the cap                             | 50  | 0   | 0    | 5000  | 36500 | 100 | 5000
                    REN-5 above the cap                          | 50  | 0   | 0    | 5000  | 36500 | 101 | 5000
                    """)
    void aShareOfThePriceOfTheLapsedDays(
            String situation,
            int percent,
            int added,
            int addedYen,
            int cap,
            int price,
            int late,
            String expected) {
        var surcharge =
                added > 0
                        ? new Surcharge.Share(added)
                        : addedYen > 0
                                ? new Surcharge.Flat(new Yen(addedYen))
                                : new Surcharge.None();
        var quotes = by(published(60, new Base.BackPay(percent), surcharge, cap < 0 ? null : cap));
        assertThat(text(quotes.fee(late, 365, new Yen(price)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REN-5 flat, day 90           | 90 | none
                    REN-5 flat, day 91           | 91 | 33000
                    REN-5 flat, a year and a day | 366 | 33000
                    """)
    void aFlatFeeNeedsNoPrice(String situation, int late, String expected) {
        var quotes = by(published(90, new Base.Flat(new Yen(33_000)), new Surcharge.None(), null));
        assertThat(text(quotes.fee(late, 365, null))).isEqualTo(expected);
    }

    @Test
    void whatThePriceDecidesIsOnRequestWithoutOne() {
        var quotes = by(published(60, new Base.BackPay(50), new Surcharge.None(), 5_000));
        var fee = quotes.fee(61, 365, null);
        assertThat(fee).isInstanceOf(ReinstatementFee.OnRequest.class);
        assertThat(fee.known()).as("never 0").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REN-5 day 90, no fee             | 2026-06-29 | AVAILABLE REN-2 REN-4       | none
                    REN-5 day 91, not published      | 2026-06-30 | AVAILABLE REN-2 REN-4 REN-5 | on request
                    """)
    void theReferenceDoesNotPublishItsFee(
            String situation, String orderedOn, String verdict, String fee) {
        var request = aRenewal(12).orderedOn(orderedOn);
        var decision = request.decidedFor(aMachine());
        assertThat(Verdict.of(decision)).isEqualTo(verdict);
        var quoted =
                Quotes.under(ReferenceFigures.policy())
                        .reinstatement(
                                decision,
                                request.request().service().term(),
                                request.request().orderedOn(),
                                new Yen(89_100));
        assertThat(text(quoted)).isEqualTo(fee);
    }

    @Test
    void theFeeIsExplainedWithItsRuleInBothLanguages() {
        var request = aRenewal(12).orderedOn("2026-06-09").request();
        var figures = published(60, new Base.BackPay(50), new Surcharge.Share(10), 3_000);
        var fee =
                by(figures)
                        .reinstatement(
                                decided(figures, "2026-06-09"),
                                request.service().term(),
                                request.orderedOn(),
                                new Yen(36_500));
        assertThat(fee.known()).contains(new Yen(3_000));
        assertThat(fee.findings()).extracting(Finding::rule).containsExactly(Rule.REN_5);
        var words = fee.findings().getFirst().facts();
        assertThat(words.ja())
                .isEqualTo(
                        "復帰料金は3,000円(税抜)です。価格36,500円のうち、期間365日に対する経過70日分の50%です(1円未満切り捨て)。"
                                + "その10%を加算します。上限の3,000円を超えるので、上限の額です。");
        assertThat(words.en())
                .isEqualTo(
                        "The reinstatement fee is 3,000 yen without tax. It starts from 50% of the"
                                + " price of the 70 lapsed days, at 36,500 yen for the 365 days of"
                                + " the term, rounded down. 10% of that is added. That is above the"
                                + " cap of 3,000 yen, so it is the cap.");
    }

    @Test
    void aProgrammeWithoutAFeeNeverAddsOne() {
        var free = new Reinstatement(0, new Fee.None(), null);
        assertThat(Verdict.of(decided(free, "2027-03-31"))).isEqualTo("AVAILABLE REN-2 REN-4");
        assertThat(by(free).fee(365, 365, new Yen(1))).isEqualTo(new ReinstatementFee.None());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REN-4 the last day of the limit | 2026-09-27 | AVAILABLE REN-2 REN-4 REN-5
                    REN-4 the day after             | 2026-09-28 | REFUSED REN-4
                    REN-4 and REN-8 together        | 2027-04-01 | REFUSED REN-4 REN-8
                    """)
    void afterTheHardLimitARenewalIsRefusedOutright(
            String situation, String orderedOn, String verdict) {
        var figures = new Reinstatement(60, new Fee.OnRequest(), 180);
        assertThat(Verdict.of(decided(figures, orderedOn))).isEqualTo(verdict);
    }

    @Test
    void figuresThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Reinstatement(-1, new Fee.None(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reinstatement(60, new Fee.None(), 59))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Base.BackPay(1001))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Fee.Published(
                                new Base.Flat(new Yen(10)), new Surcharge.None(), new Yen(9)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261125, 314159})
    void aFeeIsNeverNegativeNorAboveItsCapAndNeverFallsWithTheLapse(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            int freeDays = random.nextInt(200);
            var base =
                    random.nextBoolean()
                            ? new Base.Flat(new Yen(1 + random.nextInt(100_000)))
                            : new Base.BackPay(1 + random.nextInt(1000));
            var surcharge =
                    switch (random.nextInt(3)) {
                        case 0 -> new Surcharge.None();
                        case 1 -> new Surcharge.Share(1 + random.nextInt(1000));
                        default -> new Surcharge.Flat(new Yen(1 + random.nextInt(100_000)));
                    };
            var cap = random.nextBoolean() ? null : 100_000 + random.nextInt(1_000_000);
            var quotes = by(published(freeDays, base, surcharge, cap));
            var price = new Yen(random.nextLong(1_000_000_000_001L));
            int termDays = 1 + random.nextInt(2000);
            long before = 0;
            for (int late = 0; late < 1_000; late += 1 + random.nextInt(60)) {
                var fee = quotes.fee(late, termDays, price);
                var yen = fee.known().map(Yen::amount).orElse(0L);
                var at = "seed %d, case %d, day %d, %s".formatted(seed, i, late, base);
                assertThat(fee instanceof ReinstatementFee.None).as(at).isEqualTo(late <= freeDays);
                assertThat(yen).as(at).isGreaterThanOrEqualTo(before);
                assertThat(yen).as(at).isLessThanOrEqualTo(cap == null ? Long.MAX_VALUE : cap);
                before = yen;
            }
        }
    }

    private static String text(ReinstatementFee fee) {
        return switch (fee) {
            case ReinstatementFee.None none -> "none";
            case ReinstatementFee.OnRequest unknown -> "on request";
            case ReinstatementFee.Amount amount -> Long.toString(amount.yen().amount());
        };
    }
}
