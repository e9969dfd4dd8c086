package dev.hoshu.domain.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** How far and how long it is, against the figures of the area lists. */
class TravelRuleTest {

    private static final TravelRule RULE = TravelRule.OF_THE_AREA_LISTS;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "2300, 7",
        "8300, 24",
        "10000, 29",
        "14900, 37",
        "21800, 49",
        "28500, 60",
        "40000, 80",
        "64700, 105",
        "131700, 172",
        "187900, 228"
    })
    void minutesAreThoseOfTheAreaLists(long metres, int minutes) {
        assertThat(RULE.minutes(metres)).isEqualTo(minutes);
    }

    @Test
    void aDegreeOfLatitudeIsAsFarAsTheGlobeIsRound() {
        var south = new Spot("south", 35, 139, "MAIN");
        var north = new Spot("north", 36, 139, "MAIN");
        var leg = RULE.leg(south, north).orElseThrow();
        assertThat(leg.metres()).isEqualTo(Math.round(Math.PI * 6_371_008.8 / 180 * 1.3));
        assertThat(RULE.leg(north, south)).contains(leg);
        assertThat(RULE.leg(south, south)).contains(new Leg(0, 0));
    }

    @Test
    void noRoadLeavesALandMass() {
        var main = new Spot("main", 41.5, 140.9, "MAIN");
        var hokkaido = new Spot("hokkaido", 41.8, 140.7, "HOKKAIDO");
        assertThat(RULE.leg(main, hokkaido)).isEmpty();
    }

    @Test
    void whatCannotBeDrivenIsRefused() {
        assertThatThrownBy(() -> new TravelRule(0.9, RULE.bands()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TravelRule(1, List.of(new TravelRule.Band(10, 10))))
                .hasMessageContaining("without an end");
        assertThatThrownBy(() -> new TravelRule.Band(10, 0))
                .hasMessageContaining("cannot be driven");
    }
}
