package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;
import static dev.hoshu.domain.entitlement.RequestInTest.aRenewal;
import static dev.hoshu.domain.entitlement.RequestInTest.anUpgrade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;

/** Who may have it where and from whom: TERR, CHAN, ID-3, NEW-6, CAT-7. */
class PlaceOffersTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "unknown",
            textBlock =
                    """
                    TERR-2 a level without response time     | 24X7    | 13401   | AVAILABLE REN-2      | none
                    TERR-2 4 hours, yes                      | 24X7_4H | 13101   | AVAILABLE REN-2      | none
                    TERR-2 2 hours, yes                      | 24X7_2H | 13101   | AVAILABLE REN-2      | none
                    TERR-2 4 hours yes where 2 consult       | 24X7_4H | 13201   | AVAILABLE REN-2      | none
                    TERR-2 2 hours, consult                  | 24X7_2H | 13201   | CONSULT TERR-2 REN-2 | none
                    TERR-2 4 hours, no                       | 24X7_4H | 13401   | REFUSED TERR-2       | ASK_SALES
                    TERR-2 4 hours, all wards alike          | 24X7_4H | 27100   | AVAILABLE REN-2      | none
                    TERR-2 2 hours, wards differ             | 24X7_2H | 27100   | CONSULT TERR-2 REN-2 | none
                    TERR-2 a code that is not on the list    | 24X7_4H | 99999   | CONSULT TERR-2 REN-2 | none
                    TERR-2 the place is unknown              | 24X7_4H | unknown | CONSULT TERR-2 REN-2 | none
                    """)
    void timedResponsesDependOnThePlace(
            String situation, String level, String place, String verdict, String advice) {
        var decision = aRenewal(12).at(level).decidedFor(aMachine().at(place));
        assertThat(Verdict.of(decision)).isEqualTo(verdict);
        assertThat(Verdict.advice(decision)).isEqualTo(advice);
    }

    @Test
    void thePlaceOfTheOfferGoesBeforeThePlaceOfTheMachine() {
        var request = aRenewal(12).at("24X7_4H");
        assertThat(Verdict.of(request.forPlace("13101").decidedFor(aMachine().at("13401"))))
                .isEqualTo("AVAILABLE REN-2");
        assertThat(Verdict.of(request.forPlace("13401").decidedFor(aMachine().at("13101"))))
                .isEqualTo("REFUSED TERR-2");
    }

    @Test
    void aMachineThatCannotHaveTheResponseIsRefusedWhereverItStands() {
        var fourOnly = aMachine().withResponses(Set.of("4H"));
        assertThat(Verdict.of(aRenewal(12).at("24X7_4H").decidedFor(fourOnly)))
                .isEqualTo("AVAILABLE REN-2");
        var refused = aRenewal(12).at("24X7_2H").decidedFor(fourOnly.at("13401"));
        assertThat(Verdict.of(refused)).isEqualTo("REFUSED TERR-2");
        assertThat(Verdict.advice(refused)).isEqualTo("none");
    }

    @Test
    void withoutAListInForceTheSalesDeskDecides() {
        var request = aRenewal(12).at("24X7_4H").request();
        var decision =
                Offers.under(ReferenceFigures.policy(), null).decide(aMachine().facts(), request);
        assertThat(Verdict.of(decision)).isEqualTo("CONSULT TERR-2 REN-2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "unknown",
            textBlock =
                    """
                    CHAN-1 the channel of record        | D-100   | D-100 | AVAILABLE REN-2
                    CHAN-1 another channel              | D-100   | D-200 | CONSULT CHAN-1 REN-2
                    CHAN-1 no channel on record         | unknown | D-200 | AVAILABLE REN-2
                    """)
    void aServiceGoesThroughTheChannelThatSoldTheMachine(
            String situation, String ofRecord, String asked, String verdict) {
        var decision = aRenewal(12).through(asked).decidedFor(aMachine().soldThrough(ofRecord));
        assertThat(Verdict.of(decision)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TERR-1 bought and used in Japan       | JP | JP | AVAILABLE REN-2
                    TERR-1 taken abroad                   | US | JP | REFUSED TERR-1
                    TERR-1 bought in its new country      | US | US | AVAILABLE REN-2
                    TERR-1 brought to Japan               | JP | US | REFUSED TERR-1
                    """)
    void aServiceHoldsWhereItIsBought(
            String situation, String standsIn, String boughtIn, String verdict) {
        var decision = aRenewal(12).boughtIn(boughtIn).decidedFor(aMachine().standingIn(standsIn));
        assertThat(Verdict.of(decision)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ID-3 listed for its type            | 7X06       | AVAILABLE REN-2
                    ID-3 listed for its model           | 7X06CTO1WW | AVAILABLE REN-2
                    ID-3 listed for another model       | 7X06CTO2WW | REFUSED ID-3
                    ID-3 listed for another type        | 7X05       | REFUSED ID-3
                    """)
    void anOfferingFitsWhatItIsListedFor(String situation, String listed, String verdict) {
        assertThat(Verdict.of(aRenewal(12).listedFor(listed).decidedFor(aMachine())))
                .isEqualTo(verdict);
    }

    @Test
    void anOfferingThatIsListedForNothingFitsNothing() {
        assertThat(Verdict.of(aRenewal(12).listedFor().decidedFor(aMachine())))
                .isEqualTo("REFUSED ID-3");
    }

    @Test
    void nothingIsBoughtForAMachineThatDoesNotWork() {
        assertThat(Verdict.of(aRenewal(12).decidedFor(aMachine().thatDoesNotWork())))
                .isEqualTo("REFUSED NEW-6");
        assertThat(Verdict.of(anUpgrade(36).decidedFor(aMachine().thatDoesNotWork())))
                .isEqualTo("REFUSED NEW-6");
    }

    @Test
    void aRenewalOutsideItsWindowIsRefusedWithoutTheAdviceOfAnUpgrade() {
        var decision =
                aRenewal(12)
                        .onSale("2024-01-11", null)
                        .orderedOn("2024-01-10")
                        .decidedFor(aMachine());
        assertThat(Verdict.of(decision)).isEqualTo("REFUSED CAT-7");
        assertThat(Verdict.advice(decision)).isEqualTo("none");
    }

    @Test
    void everyObjectionIsNamedTheGravestFirst() {
        var machine =
                aMachine().at("13401").coveredUntil("2029-04-01").supportedUntil("2030-03-31");
        var decision =
                aRenewal(12)
                        .at("24X7_4H")
                        .through("D-200")
                        .listedFor("7X05")
                        .boughtIn("US")
                        .onSale(null, "2020-01-01")
                        .decidedFor(machine.thatDoesNotWork());
        assertThat(Verdict.of(decision))
                .isEqualTo("REFUSED NEW-6 ID-3 TERR-1 CAT-7 MAX-1 MAX-5 TERR-2 EOS-2 CHAN-1");
        assertThat(Verdict.advice(decision)).isEqualTo("ASK_SALES INDIVIDUAL_CONTRACT");
    }
}
