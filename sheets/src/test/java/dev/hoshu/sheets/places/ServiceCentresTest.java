package dev.hoshu.sheets.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.dispatch.RoadDistance;
import dev.hoshu.domain.dispatch.RoadDistance.Centre;
import dev.hoshu.domain.dispatch.RoadDistance.Point;
import dev.hoshu.sheets.ShippedFiles;
import dev.hoshu.sheets.programme.ProgrammeFolder;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shipped service centres, and the distances that the shipped area list names. */
class ServiceCentresTest {

    private static List<Map<String, String>> rows(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var names = lines.getFirst().split(",", -1);
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            if (cells.length == names.length) {
                var row = new HashMap<String, String>();
                for (int i = 0; i < names.length; i++) {
                    row.put(names[i], cells[i]);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Centre> centres(String programme) throws IOException {
        return ProgrammeFolder.serviceCentres(ShippedFiles.programme(programme));
    }

    @Test
    void bothProgrammesNameTheirCentres() throws IOException {
        assertThat(centres("lenovo-services-jp"))
                .as("without the central depot of parts")
                .hasSize(51);
        assertThat(centres("kakuu-services-jp"))
                .extracting(Centre::name)
                .anyMatch(n -> n.contains("架空"));
    }

    @Test
    void theRuleOfDistanceGivesEveryDistanceOfTheList() throws IOException {
        var list = ShippedFiles.programme("lenovo-services-jp/areas-2026-10.csv");
        var places = new HashMap<String, Map<String, String>>();
        for (var row : rows(list.resolveSibling("../places-jp/municipalities.csv").normalize())) {
            places.put(row.getOrDefault("code5", ""), row);
        }
        var names = new HashMap<String, String>();
        for (var row : rows(list.resolveSibling("service_centres.csv"))) {
            names.put(row.getOrDefault("centre_id", ""), row.getOrDefault("name", ""));
        }
        var centres = centres("lenovo-services-jp");
        int compared = 0;
        for (var row : rows(list)) {
            var place = places.get(row.getOrDefault("code5", ""));
            var wanted = names.get(row.getOrDefault("nearest_centre", ""));
            if (place == null || wanted == null || place.getOrDefault("leaf", "").equals("0")) {
                continue;
            }
            var point =
                    new Point(
                            Double.parseDouble(place.getOrDefault("lat", "")),
                            Double.parseDouble(place.getOrDefault("lon", "")),
                            row.get("land_mass"));
            var nearest = RoadDistance.nearest(point, centres).orElseThrow();
            assertThat(nearest.centre().name()).as(row.toString()).isEqualTo(wanted);
            if (row.getOrDefault("centre_4h", "").equals(row.get("nearest_centre"))) {
                assertThat(nearest.metres() / 1000.0)
                        .as(row.toString())
                        .isCloseTo(
                                Double.parseDouble(row.getOrDefault("road_km_4h", "")),
                                org.assertj.core.api.Assertions.within(0.0501));
            }
            compared++;
        }
        // Rows whose notes hold a comma are left to the reader of lists.
        assertThat(compared).as("SLA-3 places with a centre").isGreaterThan(700);
    }
}
