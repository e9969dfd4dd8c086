package dev.hoshu.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.invoice.InvoiceDecision.Obstacle;
import dev.hoshu.domain.invoice.InvoiceDecision.Ordered;
import dev.hoshu.domain.money.ConsumptionTax;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.quote.QuoteTotal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When an order can be invoiced, and when it is due. */
class InvoiceDecisionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final ConsumptionTax.Rate TEN =
            new ConsumptionTax.Rate(LocalDate.of(2019, 10, 1), 10);
    private static final Party SELLER =
            new Party(
                    "架空販売",
                    ElectronicAddress.read("0188:7000012050002").orElseThrow(),
                    "T7000012050002",
                    "1000001",
                    "東京都千代田区架空1-1");
    private static final InvoiceTerms TERMS =
            new InvoiceTerms(LocalDate.of(2023, 10, 1), true, SELLER, 1);

    @Test
    void whatIsDeliveredIsInvoiced() {
        var decision =
                InvoiceDecision.of(
                        new Ordered(0, 0, List.of(line(44_500)), known(44_500, 4_450)),
                        Optional.of(TERMS),
                        DAY);
        assertThat(decision)
                .isInstanceOfSatisfying(
                        InvoiceDecision.Issuable.class,
                        issuable -> {
                            assertThat(issuable.gross()).isEqualTo(new Yen(48_950));
                            assertThat(issuable.dueOn()).isEqualTo("2026-12-31");
                            assertThat(issuable.explanation().en()).contains("48,950");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 1, UNDECIDED",
        "0, 1, 1, UNDELIVERED",
        "1, 1, 1, UNDECIDED",
        "0, 0, 0, NOTHING_ORDERED"
    })
    void whatIsNotOverIsNot(int undecided, int undelivered, int delivered, Obstacle obstacle) {
        var lines = delivered == 0 ? List.<InvoiceLine>of() : List.of(line(100));
        var ordered = new Ordered(undecided, undelivered, lines, known(100, 10));
        assertThat(refused(ordered, Optional.of(TERMS))).isEqualTo(obstacle);
    }

    @Test
    void withoutASellerNothingIs() {
        var ordered = new Ordered(0, 0, List.of(line(100)), known(100, 10));
        assertThat(refused(ordered, Optional.empty())).isEqualTo(Obstacle.NO_SELLER);
    }

    @Test
    void whatIsOnRequestIsNotGuessed() {
        var ordered = new Ordered(0, 0, List.of(line(100)), new QuoteTotal.OnRequest(1, 0, 0));
        assertThat(refused(ordered, Optional.of(TERMS))).isEqualTo(Obstacle.AMOUNT_OPEN);
    }

    @Test
    void twoRatesOfTaxAreNotGuessedByLine() {
        var eight = new ConsumptionTax.Rate(LocalDate.of(2014, 4, 1), 8);
        var total =
                new QuoteTotal.Known(
                        new Yen(200),
                        List.of(
                                new QuoteTotal.Share(eight, new Yen(100), new Yen(8)),
                                new QuoteTotal.Share(TEN, new Yen(100), new Yen(10))));
        var ordered = new Ordered(0, 0, List.of(line(100), line(100)), total);
        assertThat(refused(ordered, Optional.of(TERMS))).isEqualTo(Obstacle.AMOUNT_OPEN);
    }

    @Test
    void linesThatDoNotAddUpAreABug() {
        var ordered = new Ordered(0, 0, List.of(line(99)), known(100, 10));
        assertThatThrownBy(() -> InvoiceDecision.of(ordered, Optional.of(TERMS), DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2026-11-01, 2026-11-30",
        "1, 2026-11-30, 2026-12-31",
        "1, 2026-12-01, 2027-01-31",
        "1, 2028-01-31, 2028-02-29",
        "2, 2026-12-31, 2027-02-28"
    })
    void isDueAtTheEndOfAMonth(int months, LocalDate issuedOn, LocalDate due) {
        var terms = new InvoiceTerms(LocalDate.EPOCH, true, SELLER, months);
        assertThat(terms.due(issuedOn)).isEqualTo(due);
    }

    @Test
    void termsHoldFromTheirDay() {
        var later = new InvoiceTerms(LocalDate.of(2027, 4, 1), true, SELLER, 2);
        var history = new InvoiceTermsHistory(List.of(later, TERMS));
        assertThat(history.inForce(LocalDate.of(2023, 9, 30))).isEmpty();
        assertThat(history.inForce(LocalDate.of(2023, 10, 1))).contains(TERMS);
        assertThat(history.inForce(LocalDate.of(2027, 3, 31))).contains(TERMS);
        assertThat(history.inForce(LocalDate.of(2027, 4, 1))).contains(later);
    }

    private static Obstacle refused(Ordered ordered, Optional<InvoiceTerms> terms) {
        var decision = InvoiceDecision.of(ordered, terms, DAY);
        assertThat(decision).isInstanceOf(InvoiceDecision.Refused.class);
        assertThat(decision.explanation().ja()).isNotBlank();
        return ((InvoiceDecision.Refused) decision).obstacle();
    }

    private static QuoteTotal known(long net, long tax) {
        return new QuoteTotal.Known(
                new Yen(net), List.of(new QuoteTotal.Share(TEN, new Yen(net), new Yen(tax))));
    }

    private static InvoiceLine line(long yen) {
        return new InvoiceLine(1, "5WS7Z00001", "架空", DAY, DAY, new Yen(yen), false);
    }
}
