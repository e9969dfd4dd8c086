package dev.hoshu.domain.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.rulebook.Rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/** Who goes and where the part comes from. */
class AssignmentsTest {

    /** Centres written as {@code name distance} with a plus sign where the part is in stock. */
    private static List<ServiceCentre> centres(String written) {
        var centres = new ArrayList<ServiceCentre>();
        for (var one : written.split(", ", -1)) {
            if (!one.isEmpty()) {
                var words = one.replace("+", "").split(" ", -1);
                centres.add(
                        new ServiceCentre(
                                words[0],
                                Long.parseLong(words[1]),
                                one.endsWith("+") ? Set.of("01AB") : Set.of("02CD")));
            }
        }
        return centres;
    }

    private static String verdict(Assignment assignment) {
        return switch (assignment) {
            case Assignment.PartAtHand a -> a.centre().name() + " with the part";
            case Assignment.PartBrought a -> a.centre().name() + ", part from " + a.source().name();
            case Assignment.PartNowhere a -> a.centre().name() + ", part nowhere";
            case Assignment.NobodyToSend n -> "nobody";
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SLA-3 the nearest one has the part        | A 5000+, B 9000+         | A with the part
                    SLA-3 the order of the list says nothing  | B 9000+, A 5000+         | A with the part
                    SLA-3 the nearest one has it not          | A 5000, B 9000+          | A, part from B
                    SLA-3 the nearest of those that have it   | A 5000, C 9001+, B 9000+ | A, part from B
                    SLA-3 a metre decides                     | A 5001+, B 5000          | B, part from A
                    SLA-3 equally near, the first of the list | A 5000, B 5000+          | A, part from B
                    SLA-3 nobody has it                       | A 5000, B 9000           | A, part nowhere
                    SLA-3 no centre at all                    | ''                       | nobody
                    """)
    void theNearestCentreGoesAndTheNearestStockGivesThePart(
            String situation, String written, String expected) {
        var assignment = Assignments.decide(centres(written), "01AB");
        assertThat(verdict(assignment)).isEqualTo(expected);
        assertThat(assignment.rules()).startsWith(Rule.SLA_3);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreStockNeverChangesWhoGoes(long seed) {
        var random = new Random(seed);
        var centres = new ArrayList<ServiceCentre>();
        var stocked = new ArrayList<ServiceCentre>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            long distance = random.nextInt(100_000);
            centres.add(
                    new ServiceCentre(
                            "C" + i, distance, random.nextBoolean() ? Set.of("01AB") : Set.of()));
            stocked.add(new ServiceCentre("C" + i, distance, Set.of("01AB")));
        }
        assertThat(verdict(Assignments.decide(stocked, "01AB")))
                .as("seed %d", seed)
                .endsWith("with the part")
                .startsWith(verdict(Assignments.decide(centres, "01AB")).substring(0, 2));
        assertThat(Assignments.decide(centres, "01AB").explanation().en())
                .as("seed %d: SLA-4", seed)
                .endsWith("is not guaranteed.");
    }
}
