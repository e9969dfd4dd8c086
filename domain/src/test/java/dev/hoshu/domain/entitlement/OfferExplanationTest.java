package dev.hoshu.domain.entitlement;

import static dev.hoshu.domain.entitlement.MachineInTest.aMachine;
import static dev.hoshu.domain.entitlement.RequestInTest.aRenewal;
import static dev.hoshu.domain.entitlement.RequestInTest.anUpgrade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Decisions as a person reads them. */
class OfferExplanationTest {

    private static void assertWords(OfferDecision decision, String ja, String en) {
        assertThat(decision.explanation().ja()).isEqualTo(ja);
        assertThat(decision.explanation().en()).isEqualTo(en);
    }

    @Test
    void whatIsAvailableSaysUntilWhenToOrder() {
        assertWords(
                aRenewal(12).orderedOn("2026-01-10").decidedFor(aMachine()),
                "継続サービスは2026年4月1日から2027年3月31日までです。2026年2月28日までにご発注ください。",
                "The renewal runs from 1 April 2026 to 31 March 2027. Order it by 28 February"
                        + " 2026.");
    }

    @Test
    void whatIsLateSaysSinceWhen() {
        assertWords(
                aRenewal(12).orderedOn("2026-04-01").decidedFor(aMachine()),
                "継続サービスは2026年4月1日から2027年3月31日までです。" + "保守は2026年3月31日に満了し、ご発注日まで1日たっているので、遡って始まります。",
                "The renewal runs from 1 April 2026 to 31 March 2027. Coverage ended on 31 March"
                        + " 2026, 1 day before the order, so it is backdated.");
    }

    @Test
    void theFeeIsToldWithTheDayUpToWhichThereIsNone() {
        assertWords(
                aRenewal(12).orderedOn("2026-06-30").decidedFor(aMachine()),
                "継続サービスは2026年4月1日から2027年3月31日までです。満了から91日たち、90日を超えているので、"
                        + "復帰料金がかかります。2026年6月29日までのご発注にはかかりません。",
                "The renewal runs from 1 April 2026 to 31 March 2027. The order comes 91 days after"
                    + " the coverage end, more than 90, so a reinstatement fee is added; up to 29"
                    + " June 2026 there was none.");
    }

    @Test
    void aPackThatIsCutSaysByWhat() {
        assertWords(
                aRenewal(12)
                        .held()
                        .orderedOn("2026-01-10")
                        .decidedFor(aMachine().supportedUntil("2026-12-31")),
                "継続サービスは2026年4月1日から2026年12月31日までです。" + "お持ちのパックなので、保守廃止日の2026年12月31日までの登録ができます。",
                "The renewal runs from 1 April 2026 to 31 December 2026. The customer holds the"
                    + " pack, so it can be registered up to the end of support, 31 December 2026.");
    }

    @Test
    void whatTheSalesDeskDecidesSaysWhy() {
        assertWords(
                anUpgrade(36).through("D-200").decidedFor(aMachine()),
                "保証アップグレードは2023年4月1日から2026年3月31日までになりますが、要相談です。" + "この機器の商流はD-100です。D-200からは要相談です。",
                "The warranty upgrade would run from 1 April 2023 to 31 March 2026, if the sales"
                        + " desk grants it. This machine's channel is D-100; through D-200, ask the"
                        + " sales desk.");
    }

    @Test
    void aRefusalGivesItsReasonAndNamesTheOtherRules() {
        assertWords(
                anUpgrade(36).orderedOn("2026-04-01").decidedFor(aMachine()),
                "保証期間中の機器だけのものです。この機器の保証は2026年3月31日に終わりました。",
                "It is for a machine in its warranty, and this warranty ended on 31 March 2026.");
        assertThat(anUpgrade(24).orderedOn("2026-04-01").decidedFor(aMachine()).explanation().en())
                .endsWith("Other rules object too: CAT-2.");
    }

    @Test
    void anObjectionSaysWhatWouldChangeItWhereSomethingWould() {
        var findings = aRenewal(18).decidedFor(aMachine()).findings();
        assertThat(findings.getFirst().whatWouldChange())
                .hasValueSatisfying(s -> assertThat(s.en()).contains("1 year or 2 years"));
        assertThat(
                        anUpgrade(36)
                                .orderedOn("2026-04-01")
                                .decidedFor(aMachine())
                                .findings()
                                .getFirst()
                                .whatWouldChange())
                .as("a warranty that is over does not come back")
                .isEmpty();
    }
}
