package dev.hoshu.domain.repair;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.dispatch.RoadDistance.Centre;
import dev.hoshu.domain.dispatch.RoadDistance.Nearest;
import dev.hoshu.domain.dispatch.RoadDistance.Point;
import dev.hoshu.domain.entitlement.MachineInTest;
import dev.hoshu.domain.entitlement.RepairCharge;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.quote.QuoteTotal;
import dev.hoshu.domain.rulebook.SpotRates;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What chargeable work comes to (REP-5); the rates are invented. */
class SpotEstimatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final EndOfSupport NONE = new EndOfSupport.NoneAnnounced();

    /** Covered to 2026-03-31. */
    private static MachineInTest machine() {
        return aMachine().withWarranty(3, "2023-04-01");
    }

    private static Nearest metres(long metres) {
        return new Nearest(new Centre("東京保守センター", new Point(35.7, 139.7, "MAIN")), metres);
    }

    private static EstimateDecision estimate(
            @Nullable SpotRates rates, List<PaidLine> lines, @Nullable Nearest way, LocalDate on) {
        return SpotEstimates.under(CaseInTest.policy(rates)).estimate(lines, NONE, way, on);
    }

    private static Estimate estimated(EstimateDecision decision) {
        return ((EstimateDecision.Estimated) decision).estimate();
    }

    private static String amount(Estimate estimate, RepairCharge charge) {
        return estimate.items().stream()
                .filter(i -> i.charge() == charge)
                .map(i -> amount(i.amount()))
                .collect(Collectors.joining(" "));
    }

    private static String amount(@Nullable Yen yen) {
        return yen == null ? "?" : String.valueOf(yen.amount());
    }

    private static String text(Estimate estimate) {
        return estimate.items().stream()
                        .map(i -> i.charge() + " " + amount(i.amount()))
                        .collect(Collectors.joining(", "))
                + switch (estimate.total()) {
                    case QuoteTotal.Known k -> ": " + k.net().amount() + " + " + k.tax().amount();
                    case QuoteTotal.OnRequest r -> ": " + r.prices() + " on request";
                };
    }

    @ParameterizedTest(name = "REP-5 {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    no time at all is the least       | 0    | 32000
                    a minute is the least             | 1    | 32000
                    a minute less than the least      | 119  | 32000
                    the least itself                  | 120  | 32000
                    a minute more is a step more      | 121  | 40000
                    the whole step                    | 150  | 40000
                    a minute more than that           | 151  | 48000
                    nobody can say how long           | ?    | ?
                    """)
    void labourIsTwoHoursAtLeastAndThenByBegunSteps(
            String situation, String minutes, String expected) {
        var line =
                CaseInTest.part(
                        1,
                        "2026-11-20",
                        "FAILURE",
                        "HDD",
                        minutes.equals("?") ? null : Integer.valueOf(minutes),
                        1L);
        var estimate =
                estimated(
                        estimate(
                                CaseInTest.RATES,
                                CaseInTest.paid(machine(), line),
                                metres(1),
                                TODAY));
        assertThat(amount(estimate, RepairCharge.LABOUR)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "REP-5 {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    at the centre's door     | 0     | 6000
                    the first begun kilometre | 1    | 6080
                    a whole kilometre        | 1000  | 6080
                    a metre more             | 1001  | 6160
                    twenty kilometres        | 20000 | 7600
                    an unknown place         | ?     | ?
                    """)
    void theWayIsCountedFromTheNearestCentre(String situation, String metres, String expected) {
        var lines = CaseInTest.paid(machine(), CaseInTest.part(1, "2026-11-20", "FAILURE", "HDD"));
        var way = metres.equals("?") ? null : metres(Long.parseLong(metres));
        var estimate = estimated(estimate(CaseInTest.RATES, lines, way, TODAY));
        assertThat(amount(estimate, RepairCharge.TRAVEL)).isEqualTo(expected);
        assertThat(estimate.total() instanceof QuoteTotal.OnRequest)
                .as("unknown is not zero: no total")
                .isEqualTo(way == null);
    }

    @Test
    void theLeastAndTheWayCountOnceAndPartsEach() {
        var lines =
                CaseInTest.paid(
                        machine(),
                        CaseInTest.part(1, "2026-11-20", "FAILURE", "HDD", 50, 10_000L),
                        CaseInTest.part(2, "2026-11-20", "ACCIDENT", "MEMORY", 50, 20_000L),
                        new RepairLine.PartWork(3, 1, 30));
        assertThat(text(estimated(estimate(CaseInTest.RATES, lines, metres(20_000), TODAY))))
                .isEqualTo(
                        "LABOUR 40000, TRAVEL 7600, PARTS 10000, PARTS_SHIPPING 2500, PARTS 20000,"
                                + " PARTS_SHIPPING 2500: 82600 + 8260");
    }

    @Test
    void onlyWhatTheCustomerPaysForCounts() {
        var lines =
                CaseInTest.paid(
                        machine(),
                        CaseInTest.part(1, "2026-03-31", "FAILURE", "HDD", 600, 1_000_000L),
                        CaseInTest.part(2, "2026-11-20", "FAILURE", "HDD", 600, 1_000_000L),
                        CaseInTest.part(3, "2026-11-20", "FAILURE", "HDD", 60, 10_000L));
        var estimate =
                estimated(
                        estimate(
                                CaseInTest.RATES,
                                CaseInTest.takenOver(2, lines),
                                metres(20_000),
                                TODAY));
        assertThat(estimate.lines()).as("neither covered nor taken over").containsExactly(3);
        assertThat(text(estimate))
                .isEqualTo(
                        "LABOUR 32000, TRAVEL 7600, PARTS 10000, PARTS_SHIPPING 2500: 52100 +"
                                + " 5210");
        assertThat(
                        estimate(
                                CaseInTest.RATES,
                                CaseInTest.paid(
                                        machine(),
                                        CaseInTest.part(1, "2026-03-31", "FAILURE", "HDD")),
                                metres(1),
                                TODAY))
                .isInstanceOf(EstimateDecision.NothingToPay.class);
    }

    @ParameterizedTest(name = "REP-2 {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    under coverage: labour by steps without a least, and the part | 2026-03-31 | LABOUR 8000, PARTS 10000: 18000 + 1800
                    the day after: all of spot work                               | 2026-04-01 | LABOUR 32000, TRAVEL 6080, PARTS 10000, PARTS_SHIPPING 2500: 50580 + 5058
                    """)
    void preventiveWorkUnderCoverageIsNoSpotWork(String situation, String on, String expected) {
        var lines = CaseInTest.paid(machine(), CaseInTest.part(1, on, "PREVENTIVE", "HDD"));
        assertThat(text(estimated(estimate(CaseInTest.RATES, lines, metres(500), TODAY))))
                .isEqualTo(expected);
    }

    @Test
    void withoutPublishedRatesAmountsAreOnRequestAndNotZero() {
        var lines = CaseInTest.paid(machine(), CaseInTest.part(1, "2026-11-20", "FAILURE", "HDD"));
        var estimate = estimated(estimate(null, lines, metres(20_000), TODAY));
        assertThat(text(estimate))
                .isEqualTo("LABOUR ?, TRAVEL ?, PARTS 10000, PARTS_SHIPPING ?: 3 on request");
        assertThat(estimate.invented()).isFalse();
        assertThat(estimate.validUntil()).as("as a quote").isEqualTo(TODAY.plusDays(30));
        assertThat(estimated(estimate(CaseInTest.RATES, lines, null, TODAY)).invented()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the last day of 8 %,2019-09-30,8",
        "the first day of 10 %,2019-10-01,10",
        "before any known rate,2014-03-31,"
    })
    void taxIsThatOfTheEstimatesDay(String situation, LocalDate on, @Nullable Integer percent) {
        var lines = CaseInTest.paid(machine(), CaseInTest.part(1, "2013-11-20", "FAILURE", "HDD"));
        var estimate = estimated(estimate(CaseInTest.RATES, lines, metres(1), on));
        assertThat(
                        estimate.rate() == null
                                ? null
                                : Objects.requireNonNull(estimate.rate()).percent())
                .isEqualTo(percent);
        assertThat(estimate.total() instanceof QuoteTotal.Known).isEqualTo(percent != null);
    }

    @ParameterizedTest(name = "EOS-4 {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    support goes on after the estimate has lapsed | 2026-12-07 | 2026-12-06
                    support ends on the estimate's last day       | 2026-12-06 | 2026-12-06
                    support ends before: no longer than that      | 2026-12-05 | 2026-12-05
                    support ends today                            | 2026-11-22 | 2026-11-22
                    support ended yesterday                       | 2026-11-21 | refused
                    """)
    void noEstimateStandsBeyondTheEndOfSupport(
            String situation, LocalDate endOfSupport, String expected) {
        var lines = CaseInTest.paid(machine(), CaseInTest.part(1, "2026-11-20", "FAILURE", "HDD"));
        var decision =
                SpotEstimates.under(CaseInTest.policy(CaseInTest.RATES))
                        .estimate(lines, new EndOfSupport.EndsOn(endOfSupport), null, TODAY);
        assertThat(
                        switch (decision) {
                            case EstimateDecision.Estimated e ->
                                    e.estimate().validUntil().toString();
                            case EstimateDecision.Refused r -> "refused";
                            case EstimateDecision.NothingToPay n -> "nothing";
                        })
                .isEqualTo(expected);
    }

    @Test
    void eachAmountSaysHowItWasCounted() {
        var lines =
                CaseInTest.paid(
                        machine(), CaseInTest.part(1, "2026-11-20", "FAILURE", "HDD", 75, 10_000L));
        var items = estimated(estimate(CaseInTest.RATES, lines, metres(20_400), TODAY)).items();
        assertThat(items.getFirst().how().en())
                .isEqualTo(
                        "1 h 15 min of work, 2 hours charged at 16,000 yen an hour. At least 2"
                                + " hours are charged.");
        assertThat(items.getFirst().how().ja()).isEqualTo("1時間15分の作業、2時間分、1時間16,000円。最低2時間分です。");
        assertThat(items.get(1).how().ja()).isEqualTo("最寄りの東京保守センターから道のり約21キロ。基本6,000円、1キロ80円。");
    }
}
