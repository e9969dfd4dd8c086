package dev.hoshu.server.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Five situations, drawn as they were designed: every mark at its place, in its order. */
class KnownDrawingsTest {
    private static final Map<String, Timeline> SITUATIONS =
            Map.of(
                    "covered", Situations.covered(),
                    "gap-without-fee", Situations.gapWithoutFee(),
                    "gap-with-fee", Situations.gapWithFee(),
                    "end-of-support-first", Situations.endOfSupportFirst(),
                    "overlap", Situations.overlap());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "covered",
                "gap-without-fee",
                "gap-with-fee",
                "end-of-support-first",
                "overlap"
            })
    void theLevelDrawingIsAsDesigned(String situation) throws IOException {
        var drawn = TimelineDrawings.level(Objects.requireNonNull(SITUATIONS.get(situation)));
        assertThat(lines(drawn)).containsExactlyElementsOf(designed(situation + "-level.svg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "covered",
                "gap-without-fee",
                "gap-with-fee",
                "end-of-support-first",
                "overlap"
            })
    void theUprightDrawingIsAsDesigned(String situation) throws IOException {
        var drawn = TimelineDrawings.upright(Objects.requireNonNull(SITUATIONS.get(situation)));
        assertThat(lines(drawn)).containsExactlyElementsOf(designed(situation + "-upright.svg"));
    }

    private static List<String> designed(String name) throws IOException {
        try (var in = KnownDrawingsTest.class.getResourceAsStream(name)) {
            return lines(
                    new String(
                            Objects.requireNonNull(in, name).readAllBytes(),
                            StandardCharsets.UTF_8));
        }
    }

    private static List<String> lines(String svg) {
        return svg.lines().toList();
    }
}
