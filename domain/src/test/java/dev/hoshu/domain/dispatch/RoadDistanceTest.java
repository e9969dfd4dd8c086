package dev.hoshu.domain.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.dispatch.RoadDistance.Centre;
import dev.hoshu.domain.dispatch.RoadDistance.Point;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** How far a place is from a centre by road. */
class RoadDistanceTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // A degree of a meridian is 111,195.08 m on that sphere; by road 1.3 times as much.
        "a degree northwards,35,139,36,139,MAIN,MAIN,144554",
        "a degree eastwards on the equator,0,139,0,140,MAIN,MAIN,144554",
        "the same point,35,139,35,139,MAIN,MAIN,0",
        "across the sea,35,139,36,139,MAIN,HOKKAIDO,",
        "an island of its own,35,139,36,139,ISLE-13361,MAIN,",
        "land that nobody knows,35,139,36,139,,MAIN,"
    })
    void aRoadIsLongerThanTheCrowFliesAndCrossesNoSea(
            String situation,
            double north,
            double east,
            double north2,
            double east2,
            @Nullable String land,
            @Nullable String land2,
            @Nullable Long metres) {
        assertThat(
                        RoadDistance.metres(
                                new Point(north, east, land), new Point(north2, east2, land2)))
                .isEqualTo(java.util.Optional.ofNullable(metres));
    }

    @Test
    void theNearestCentreByRoadIsNotTheOneAcrossTheWater() {
        var here = new Point(41.5, 140.9, "MAIN");
        var across = new Centre("Hakodate", new Point(41.8, 140.7, "HOKKAIDO"));
        var far = new Centre("Aomori", new Point(40.8, 140.7, "MAIN"));
        var twin = new Centre("Aomori 2", new Point(40.8, 140.7, "MAIN"));
        assertThat(RoadDistance.nearest(here, List.of(twin, across, far)))
                .hasValueSatisfying(n -> assertThat(n.centre()).isEqualTo(far));
        assertThat(RoadDistance.nearest(here, List.of(across))).as("SLA-3").isEmpty();
    }
}
