package dev.hoshu.domain.quote;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;
import static dev.hoshu.domain.entitlement.RequestInTest.aRenewal;
import static dev.hoshu.domain.entitlement.RequestInTest.anUpgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.money.ConsumptionTax;
import dev.hoshu.domain.money.ConsumptionTax.Rounding;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Reinstatement;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Lines, tax and totals of a quote. */
class QuoteTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 10);
    private static final OfferDecision AVAILABLE = anUpgrade(36).decidedFor(aMachine());
    private static final OfferDecision REFUSED = anUpgrade(24).decidedFor(aMachine());

    private static Quotes quotes(Rounding rounding) {
        return quotes(
                ReferenceFigures.tax(rounding),
                new Reinstatement(90, new Reinstatement.Fee.OnRequest(), null));
    }

    private static Quotes quotes(ConsumptionTax tax, Reinstatement reinstatement) {
        var p = ReferenceFigures.policyWith(reinstatement);
        return Quotes.under(
                new Policy(
                        p.effectiveFrom(),
                        p.families(),
                        p.levels(),
                        p.renewal(),
                        p.reinstatement(),
                        p.endOfSupport(),
                        p.startDate(),
                        p.delivery(),
                        p.closedDays(),
                        p.spotRepair(),
                        p.valueSelection(),
                        p.response(),
                        new Policy.Quote(30, tax),
                        p.reminders(),
                        p.clock(),
                        p.partReturns(),
                        p.dispatch(),
                        p.repeatCalls(),
                        p.watch()));
    }

    private static QuoteLine line(@Nullable Yen price, ConsumptionTax.@Nullable Rate rate) {
        return new QuoteLine(AVAILABLE, price, new ReinstatementFee.None(), rate);
    }

    private static ConsumptionTax.Rate percent(int percent) {
        return new ConsumptionTax.Rate(LocalDate.of(2019, 10, 1), percent);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the last day of 8 %                       | DOWN    | 2019-09-30 | 1000      | 1000: 8% of 1000 = 80, 1080
                    the first day of 10 %                     | DOWN    | 2019-10-01 | 1000      | 1000: 10% of 1000 = 100, 1100
                    the first day of which a rate is known    | DOWN    | 2014-04-01 | 1000      | 1000: 8% of 1000 = 80, 1080
                    the day before: no rate and no total      | DOWN    | 2014-03-31 | 1000      | on request: 0 prices, 0 fees, 1 taxes
                    a fraction is dropped                     | DOWN    | 2026-11-22 | 19        | 19: 10% of 19 = 1, 20
                    half a yen is a yen                       | HALF_UP | 2026-11-22 | 15        | 15: 10% of 15 = 2, 17
                    less than half a yen is none              | HALF_UP | 2026-11-22 | 14        | 14: 10% of 14 = 1, 15
                    any fraction is a yen                     | UP      | 2026-11-22 | 11        | 11: 10% of 11 = 2, 13
                    no fraction is no yen more                | UP      | 2026-11-22 | 10        | 10: 10% of 10 = 1, 11
                    three lines of 5, rounded once and down   | DOWN    | 2026-11-22 | 5 5 5     | 15: 10% of 15 = 1, 16
                    three lines of 5, rounded once and up     | UP      | 2026-11-22 | 5 5 5     | 15: 10% of 15 = 2, 17
                    two lines of 5, half up once, not twice   | HALF_UP | 2026-11-22 | 5 5       | 10: 10% of 10 = 1, 11
                    CAT-6 a price on request leaves no total  | DOWN    | 2026-11-22 | 5 ? ?     | on request: 2 prices, 0 fees, 0 taxes
                    nothing comes to nothing                  | DOWN    | 2026-11-22 | ''        | 0: , 0
                    """)
    void taxIsOfItsDayAndRoundedOncePerRate(
            String situation, Rounding rounding, LocalDate day, String prices, String expected) {
        var quotes = quotes(rounding);
        var lines = new ArrayList<QuoteLine>();
        for (var price : prices.isEmpty() ? new String[0] : prices.split(" ", -1)) {
            lines.add(
                    quotes.line(
                            AVAILABLE,
                            new Term(36),
                            day,
                            price.equals("?") ? null : new Yen(Long.parseLong(price))));
        }
        assertThat(text(quotes.total(lines))).isEqualTo(expected);
    }

    @Test
    void eachRateIsRoundedByItself() {
        var lines =
                List.of(
                        line(new Yen(109), percent(10)),
                        line(new Yen(112), percent(8)),
                        line(new Yen(100), percent(10)));
        assertThat(text(quotes(Rounding.DOWN).total(lines)))
                .isEqualTo("321: 8% of 112 = 8, 10% of 209 = 20, 349");
    }

    @Test
    void aLineThatCannotBeHadCountsInNoTotalEvenWithAPriceOnRequest() {
        var lines =
                List.of(
                        line(new Yen(1_000), percent(10)),
                        new QuoteLine(REFUSED, null, new ReinstatementFee.None(), percent(10)));
        assertThat(REFUSED).isInstanceOf(OfferDecision.Refused.class);
        assertThat(text(quotes(Rounding.DOWN).total(lines)))
                .isEqualTo("1000: 10% of 1000 = 100, 1100");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REN-5 day 90, no fee and a total      | 2026-06-29 | 89100: 10% of 89100 = 8910, 98010
                    REN-5 day 91, fee not published       | 2026-06-30 | on request: 0 prices, 1 fees, 0 taxes
                    """)
    void aFeeOnRequestLeavesNoTotal(String situation, LocalDate day, String expected) {
        var quotes = quotes(Rounding.DOWN);
        var decision = aRenewal(12).orderedOn(day.toString()).decidedFor(aMachine());
        assertThat(
                        text(
                                quotes.total(
                                        List.of(
                                                quotes.line(
                                                        decision,
                                                        new Term(12),
                                                        day,
                                                        new Yen(89_100))))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REN-5 day 90 costs its price          | 2026-06-29 | 89100
                    REN-5 day 91 costs its price and fee  | 2026-06-30 | 122100
                    """)
    void aPublishedFeeIsTaxedWithThePrice(String situation, LocalDate day, long net) {
        var flat =
                new Reinstatement(
                        90,
                        new Reinstatement.Fee.Published(
                                new Reinstatement.Base.Flat(new Yen(33_000)),
                                new Reinstatement.Surcharge.None(),
                                null),
                        null);
        var quotes = quotes(ReferenceFigures.tax(Rounding.DOWN), flat);
        var decision = aRenewal(12).orderedOn(day.toString()).decidedFor(aMachine());
        var total =
                quotes.total(List.of(quotes.line(decision, new Term(12), day, new Yen(89_100))));
        assertThat(total)
                .isEqualTo(
                        new QuoteTotal.Known(
                                new Yen(net),
                                List.of(
                                        new QuoteTotal.Share(
                                                percent(10), new Yen(net), new Yen(net / 10)))));
    }

    @Test
    void aQuoteStandsForThirtyDaysAfterItsOwnAndSaysWhenTaxChangesMeanwhile() {
        var quotes = quotes(Rounding.DOWN);
        assertThat(quotes.validUntil(DAY)).isEqualTo("2024-02-09");
        assertThat(quotes.taxChange(LocalDate.of(2019, 8, 31))).as("the day before it").isEmpty();
        assertThat(quotes.taxChange(LocalDate.of(2019, 9, 1))).contains(percent(10));
        assertThat(quotes.taxChange(LocalDate.of(2019, 9, 30))).contains(percent(10));
        assertThat(quotes.taxChange(LocalDate.of(2019, 10, 1))).as("its own day").isEmpty();
    }

    @Test
    void whatIsOpenIsSaidInBothLanguages() {
        assertThat(new QuoteTotal.OnRequest(1, 2, 0).why())
                .isEqualTo(
                        new Sentence(
                                "価格が要お問い合わせの行が1件、復帰料金が要お問い合わせの行が2件あるので、合計は出せません。",
                                "There is no total: 1 line has a price on request, 2 lines have a"
                                        + " reinstatement fee on request."));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261125, 271828})
    void sumsAreOfLinesTaxIsRoundedOncePerRateAndOrderDoesNotMatter(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var rounding = List.of(Rounding.values()).get(random.nextInt(3));
            var quotes = quotes(rounding);
            var lines = new ArrayList<QuoteLine>();
            for (int n = random.nextInt(20); n > 0; n--) {
                var price =
                        random.nextInt(40) == 0 ? null : new Yen(random.nextLong(1_000_000_000L));
                var fee =
                        random.nextInt(4) > 0
                                ? new ReinstatementFee.None()
                                : new ReinstatementFee.Amount(
                                        new Yen(random.nextInt(100_000)), new Sentence("", ""));
                lines.add(
                        new QuoteLine(
                                random.nextInt(5) == 0 ? REFUSED : AVAILABLE,
                                price,
                                fee,
                                percent(List.of(0, 5, 8, 10).get(random.nextInt(4)))));
            }
            var at = "seed %d, case %d: %s".formatted(seed, i, lines);
            var total = quotes.total(lines);
            var counting = lines.stream().filter(QuoteLine::counts).toList();
            boolean open = counting.stream().anyMatch(l -> l.price() == null);
            assertThat(total instanceof QuoteTotal.OnRequest).as(at).isEqualTo(open);
            var shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, random);
            assertThat(quotes.total(shuffled)).as(at).isEqualTo(total);
            if (total instanceof QuoteTotal.Known known) {
                assertThat(known.net().amount())
                        .as(at)
                        .isEqualTo(counting.stream().mapToLong(QuoteTest::net).sum())
                        .isEqualTo(known.shares().stream().mapToLong(s -> s.net().amount()).sum());
                assertThat(known.gross()).as(at).isEqualTo(known.net().plus(known.tax()));
                for (var share : known.shares()) {
                    assertOnlyOneYenIsRounded(at, rounding, share);
                }
                assertThat(known.shares())
                        .as(at)
                        .extracting(s -> s.rate().percent())
                        .doesNotHaveDuplicates()
                        .isSorted();
            }
        }
    }

    /**
     * Told by exact arithmetic: the tax is the exact one, moved by less than a yen the right way.
     */
    private static void assertOnlyOneYenIsRounded(
            String at, Rounding rounding, QuoteTotal.Share share) {
        long off =
                BigInteger.valueOf(share.tax().amount())
                        .multiply(BigInteger.valueOf(100))
                        .subtract(
                                BigInteger.valueOf(share.net().amount())
                                        .multiply(BigInteger.valueOf(share.rate().percent())))
                        .longValueExact();
        switch (rounding) {
            case DOWN -> assertThat(off).as(at).isBetween(-99L, 0L);
            case HALF_UP -> assertThat(off).as(at).isBetween(-49L, 50L);
            case UP -> assertThat(off).as(at).isBetween(0L, 99L);
        }
    }

    private static long net(QuoteLine line) {
        var price = line.price();
        return (price == null ? 0 : price.amount())
                + line.fee().known().map(Yen::amount).orElse(0L);
    }

    private static String text(QuoteTotal total) {
        return switch (total) {
            case QuoteTotal.OnRequest open ->
                    "on request: %d prices, %d fees, %d taxes"
                            .formatted(open.prices(), open.fees(), open.taxes());
            case QuoteTotal.Known known ->
                    known.net().amount()
                            + ": "
                            + known.shares().stream()
                                    .map(s ->
                                            "%d%% of %d = %d, "
                                                    .formatted(
                                                            s.rate().percent(),
                                                            s.net().amount(),
                                                            s.tax().amount()))
                                    .collect(Collectors.joining())
                            + (known.shares().isEmpty() ? ", " : "")
                            + known.gross().amount();
        };
    }
}
