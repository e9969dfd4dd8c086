package dev.hoshu.bench.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is measured is what people ask: neither always granted nor always refused. */
class DecisionsTest {

    @Test
    void singleOffersComeToEveryOutcomeOften() {
        assertThat(new Decisions.SingleOffers().outcomes())
                .hasEntrySatisfying("Available", count -> assertThat(count).isGreaterThan(300))
                .hasEntrySatisfying("Consult", count -> assertThat(count).isGreaterThan(20))
                .hasEntrySatisfying("Refused", count -> assertThat(count).isGreaterThan(300));
    }

    @Test
    void theListOfOneMachineHasOffersThatCanBeHadAndOthers() {
        assertThat(new Decisions.WholeList().outcomes())
                .containsKeys("Available", "Refused")
                .doesNotContainKey("Undecided");
    }

    @Test
    void aPlanIsFoundForManyMachinesAndImpossibleForOthers() {
        assertThat(new Decisions.WholePlan().outcomes())
                .doesNotContainKey("Undecided")
                .hasEntrySatisfying("Found", count -> assertThat(count).isGreaterThan(300))
                .hasEntrySatisfying("Impossible", count -> assertThat(count).isGreaterThan(300));
    }
}
