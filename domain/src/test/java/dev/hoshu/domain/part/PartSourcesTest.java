package dev.hoshu.domain.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.dispatch.RoadDistance;
import dev.hoshu.domain.dispatch.RoadDistance.Point;
import dev.hoshu.domain.entitlement.ReplaceableBy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Where a part comes from: SLA-3. */
class PartSourcesTest {

    private static final Part PART =
            new Part("PT-HDD", new Sentence("部品", "part"), ReplaceableBy.TECHNICIAN, true);
    private static final Point PLACE = new Point(35, 139, "MAIN");

    /**
     * Centres as {@code name:hundredths of a degree north:free}, with {@code :sea} beyond it and
     * {@code :depot}.
     */
    private static List<SiteStock> centres(String written) {
        var centres = new ArrayList<SiteStock>();
        for (var one : written.split(" ", -1)) {
            if (!one.isEmpty()) {
                var words = one.split(":", -1);
                centres.add(
                        new SiteStock(
                                words[0],
                                new Point(
                                        35 + Integer.parseInt(words[1]) / 100.0,
                                        139,
                                        one.endsWith(":sea") ? "ISLAND" : "MAIN"),
                                one.endsWith(":depot"),
                                Integer.parseInt(words[2])));
            }
        }
        return centres;
    }

    private static String verdict(PartSource source) {
        return switch (source) {
            case PartSource.AtHand a -> "at hand " + a.source().site();
            case PartSource.Brought b -> "from " + b.source().site() + " to " + b.nearest().site();
            case PartSource.Nowhere n -> "nowhere";
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SLA-3 the nearest one has the last one        | A:1:1 B:2:9       | at hand A
                    SLA-3 the nearest one has none left           | A:1:0 B:2:9       | from B to A
                    SLA-3 the order of the list says nothing      | B:2:9 A:1:1       | at hand A
                    SLA-3 the nearest of those that have it       | A:1:0 C:3:1 B:2:1 | from B to A
                    SLA-3 and where that has none, the next       | A:1:0 C:3:1 B:2:0 | from C to A
                    SLA-3 equally near, the first by name         | B:1:1 A:1:1       | at hand A
                    SLA-3 equally near, the first has none        | B:1:1 A:1:0       | from B to A
                    SLA-3 a road comes before the sea             | A:1:1:sea B:9:1   | at hand B
                    SLA-3 across the sea where no road leads      | A:1:1:sea B:9:0   | from A to B
                    SLA-3 nothing but the sea                     | A:1:1:sea         | at hand A
                    SLA-3 nobody has it                           | A:1:0 B:2:0       | nowhere
                    SLA-3 a depot next door is no nearest centre  | A:9:1 D:1:9:depot | at hand A
                    SLA-3 the depot gives what the nearest lacks  | A:9:0 D:1:9:depot | from D to A
                    SLA-3 a centre nearer than the depot gives it | A:1:0 B:2:1 D:9:9:depot | from B to A
                    SLA-3 an empty depot changes nothing          | A:1:0 B:2:1 D:1:0:depot | from B to A
                    SLA-3 no centre at all                        | ''                | nowhere
                    """)
    void thePartComesFromTheNearestCentreThatHasIt(
            String situation, String written, String expected) {
        var source = PartSources.decide(PART, PLACE, centres(written));
        assertThat(verdict(source)).as(situation).isEqualTo(expected);
        assertThat(source.finding().rule()).isEqualTo(Rule.SLA_3);
        assertThat(source.explanation().ja()).contains("PT-HDD");
        assertThat(source.explanation().en()).contains("PT-HDD");
    }

    @Test
    void theDepotIsSaidToSendNobody() {
        var source = PartSources.decide(PART, PLACE, centres("A:9:0 D:1:9:depot"));
        assertThat(source.explanation().ja()).contains("部品だけの拠点").contains("最寄りの保守センターから");
        assertThat(source.explanation().en()).contains("a depot for parts alone");
        var other = PartSources.decide(PART, PLACE, centres("A:9:0 D:1:9"));
        assertThat(other.explanation().en()).doesNotContain("depot");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingNearerHasItHoweverTheCentresLie(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var centres = new ArrayList<SiteStock>();
            for (int i = random.nextInt(9); i >= 0; i--) {
                var point = new Point(34 + random.nextInt(20) / 10.0, 139, "MAIN");
                centres.add(new SiteStock("C" + i, point, false, random.nextInt(2)));
            }
            var source = PartSources.decide(PART, PLACE, centres);
            var site =
                    switch (source) {
                        case PartSource.AtHand a -> a.source();
                        case PartSource.Brought b -> b.source();
                        case PartSource.Nowhere n -> null;
                    };
            var as = "seed %d round %d".formatted(seed, round);
            assertThat(centres.stream().anyMatch(c -> c.free() > 0)).as(as).isEqualTo(site != null);
            if (site != null) {
                assertThat(centres)
                        .as(as)
                        .filteredOn(c -> c.free() > 0)
                        .allMatch(c ->
                                RoadDistance.metres(PLACE, c.point()).orElseThrow()
                                        >= site.metres());
                assertThat(source.explanation().en()).as(as).contains("not guaranteed");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PART-7 a CRU under coverage is sent             | CUSTOMER   | true  | SENT_TO_CUSTOMER | PART-7
                    REP-5 a CRU without it is a technician's        | CUSTOMER   | false | WITH_ENGINEER    | REP-5
                    PART-7 an FRU under coverage goes with one      | TECHNICIAN | true  | WITH_ENGINEER    | PART-7
                    PART-7 an FRU without it too                    | TECHNICIAN | false | WITH_ENGINEER    | PART-7
                    """)
    void aCruIsSentAndAnFruIsBrought(
            String situation, ReplaceableBy by, boolean covered, PartWay.Kind kind, String rule) {
        var part = new Part("PT-1", new Sentence("部品", "part"), by, false);
        var way = PartWay.of(part, covered);
        assertThat(way.kind()).as(situation).isEqualTo(kind);
        assertThat(way.finding().rule().id()).isEqualTo(rule);
    }
}
