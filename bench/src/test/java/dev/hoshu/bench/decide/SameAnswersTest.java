package dev.hoshu.bench.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is timed side by side must be the same; the seed of a difference is in the fault. */
class SameAnswersTest {

    private static final int SITUATIONS = 4000;
    private static final int RULES = 25;

    private final SameAnswers.Mix mix = SameAnswers.demand(1, SITUATIONS);

    @Test
    void bothTablesAnswerAlikeAndAboutHalfMeetsNoObjection() {
        assertThat(mix.free()).isBetween(SITUATIONS * 45 / 100, SITUATIONS * 55 / 100);
    }

    @Test
    void theSituationsMeetEveryRowOfTheTableOften() {
        // Of 20,000, as the benchmark draws them, that is 300.
        assertThat(mix.rows())
                .hasSize(RULES)
                .allSatisfy(row -> assertThat(row.met()).as("%s", row).isGreaterThan(60));
    }
}
