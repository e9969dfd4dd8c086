package dev.hoshu.server.area.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.area.AreaClass;
import dev.hoshu.server.area.Outlines.Ring;
import dev.hoshu.server.area.store.PlaceFiles;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

class MapsTest {

    private static final MapWords WORDS =
            new MapWords("A & B", "<what it shows>", Map.of("okinawa", "沖縄"));

    private final CountryMap country =
            CountryMap.of(new PlaceFiles("../programmes").coarseOutlines());

    @Test
    void everyShapeOfTheCountryIsDrawnInsideTheDrawing() throws Exception {
        assertThat(country.size()).isEqualTo(1_890);
        var paths =
                paths(
                        country.draw(
                                country.shapes(code -> Optional.of(AreaClass.NONE)),
                                WORDS,
                                Optional.empty()));
        var starts = Pattern.compile("M([\\d.]+) ([\\d.]+)").matcher(paths);
        int islands = 0;
        while (starts.find()) {
            assertThat(Double.parseDouble(starts.group(1))).isBetween(0.0, CountryFrames.WIDTH);
            assertThat(Double.parseDouble(starts.group(2))).isBetween(0.0, CountryFrames.HEIGHT);
            islands++;
        }
        assertThat(islands).isGreaterThan(1_890);
    }

    @Test
    void classesTellPlacesApartAndNothingIsStyledInPlace() throws Exception {
        var shapes =
                country.shapes(code ->
                        switch (code.charAt(4) % 5) {
                            case 0 -> Optional.of(AreaClass.TWO_HOURS);
                            case 1 -> Optional.of(AreaClass.FOUR_HOURS);
                            case 2 -> Optional.of(AreaClass.CONSULT);
                            case 3 -> Optional.of(AreaClass.NONE);
                            default -> Optional.empty();
                        });
        assertThat(shapes)
                .containsOnlyKeys("two-hours", "four-hours", "consult", "no-hours", "unlisted");
        var svg =
                country.draw(
                        shapes, WORDS, Optional.of(new MapMark("13101", "千代田区", 139.75, 35.69)));
        var drawing = parsed(svg).getDocumentElement();
        assertThat(drawing.getAttribute("role")).isEqualTo("img");
        assertThat(drawing.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("A & B");
        assertThat(drawing.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("<what it shows>");
        assertThat(svg)
                .contains("class=\"asked-place\"")
                .doesNotContain("style=")
                .doesNotContain("<script");
        assertThat(svg.length()).isLessThan(260_000);
    }

    @Test
    void okinawaAmamiAndOgasawaraStandInTheirInsets() {
        assertThat(CountryFrames.of("47201", ring(127.7, 26.2)).orElseThrow())
                .isEqualTo(CountryFrames.of("47207", ring(124.2, 24.3)).orElseThrow());
        assertThat(CountryFrames.of("46222", ring(129.5, 28.3)))
                .isNotEqualTo(CountryFrames.of("46201", ring(130.5, 31.6)));
        assertThat(CountryFrames.of("13421", ring(142.2, 27.1))).isPresent();
        // Minamitorishima, 1,900 km off Tokyo: no inset reaches so far.
        assertThat(CountryFrames.of("13421", ring(153.98, 24.29))).isEmpty();
        assertThat(CountryFrames.of("01698", ring(147.9, 45.0)))
                .isEqualTo(CountryFrames.of("13101", ring(139.7, 35.7)));
    }

    @Test
    void neighboursShareTheirBorderToTheTenth() {
        var frame = new Frame(139, 36, 0, 0, 100);
        var west = new Ring(new double[] {139, 139.123456, 139.1}, new double[] {35, 35.1, 35.2});
        var east =
                new Ring(new double[] {139.123456, 139.3, 139.1}, new double[] {35.1, 35.1, 35.2});
        assertThat(PathData.of(List.of(west), frame)).isEqualTo("M0 122.8l12.3-12.2-2.3-12.2z");
        assertThat(PathData.of(List.of(east), frame)).isEqualTo("M12.3 110.6l17.7 0-20-12.2z");
    }

    @Test
    void anIslandTooSmallToDrawBecomesADot() {
        var frame = new Frame(139, 36, 0, 0, 1);
        var islet = new Ring(new double[] {139.5, 139.5001}, new double[] {35.5, 35.5001});
        assertThat(PathData.of(List.of(islet), frame)).isEqualTo("M.5 .6h1v1h-1z");
    }

    private static Ring ring(double longitude, double latitude) {
        return new Ring(new double[] {longitude}, new double[] {latitude});
    }

    private static String paths(String svg) throws Exception {
        var paths = parsed(svg).getElementsByTagName("path");
        var data = new StringBuilder();
        for (int i = 0; i < paths.getLength(); i++) {
            data.append(paths.item(i).getAttributes().getNamedItem("d").getTextContent());
        }
        return data.toString();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }
}
