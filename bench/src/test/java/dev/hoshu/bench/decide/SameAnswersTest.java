package dev.hoshu.bench.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is timed side by side must be the same; the seed of a difference is in the fault. */
class SameAnswersTest {

    private static final int SITUATIONS = 4000;
    private static final Pattern OBJECTION =
            Pattern.compile(
                    "-outcome\"><text>\"(\\w+)\"</text></outputEntry>\\s*<outputEntry[^>]*><text>\"([^\"]+)\"");

    @Test
    void bothTablesAnswerAlikeAndObjectToSomeButNotToAll() {
        assertThat(SameAnswers.demand(1, SITUATIONS)).isBetween(1, SITUATIONS - 1);
    }

    @Test
    void theSituationsMeetEveryRuleOfTheTable() throws IOException {
        var dmn = new DmnTable();
        var random = new SplittableRandom(2);
        Set<String> met = new HashSet<>();
        for (int i = 0; i < SITUATIONS; i++) {
            met.addAll(dmn.objections(Situation.drawnBy(random)));
        }
        assertThat(met).containsExactlyInAnyOrderElementsOf(written());
    }

    private static Set<String> written() throws IOException {
        try (var file = DmnTable.class.getResourceAsStream("eligibility.dmn")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return OBJECTION
                    .matcher(text)
                    .results()
                    .map(row -> row.group(1) + " " + row.group(2))
                    .collect(Collectors.toSet());
        }
    }
}
