package dev.hoshu.domain.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The whole reference data of places, read once for the tests of this package. */
final class PlacesOfJapan {

    private static final Path FOLDER = Path.of("..", "programmes", "places-jp");

    private static final Gazetteer GAZETTEER =
            Gazetteer.of(
                    rows("prefectures.csv").stream().map(PlacesOfJapan::prefecture).toList(),
                    rows("municipalities.csv").stream().map(PlacesOfJapan::municipality).toList(),
                    rows("postal_codes.csv.gz").stream().map(PlacesOfJapan::postalCode).toList(),
                    rows("towns.csv.gz").stream().map(PlacesOfJapan::town).toList());

    private PlacesOfJapan() {}

    static Gazetteer gazetteer() {
        return GAZETTEER;
    }

    static List<Town> towns() {
        return rows("towns.csv.gz").stream().map(PlacesOfJapan::town).toList();
    }

    private static Prefecture prefecture(List<String> row) {
        return new Prefecture(
                row.get(0),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5),
                Double.parseDouble(row.get(6)),
                Double.parseDouble(row.get(7)));
    }

    private static Municipality municipality(List<String> row) {
        return new Municipality(
                row.get(0),
                MunicipalityType.ofWord(row.get(2)).orElseThrow(),
                Optional.of(row.get(3)).filter(code -> !code.isEmpty()),
                row.get(4),
                row.get(5),
                row.get(7),
                row.get(8),
                row.get(9),
                row.get(10),
                row.get(11),
                row.get(12),
                row.get(13),
                Double.parseDouble(row.get(14)),
                Double.parseDouble(row.get(15)),
                LocalDate.parse(row.get(16)));
    }

    private static PostalCode postalCode(List<String> row) {
        return new PostalCode(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4));
    }

    private static Town town(List<String> row) {
        return new Town(
                row.get(0),
                row.get(1),
                row.get(2),
                Double.parseDouble(row.get(3)),
                Double.parseDouble(row.get(4)));
    }

    private static List<List<String>> rows(String file) {
        try (InputStream in = Files.newInputStream(FOLDER.resolve(file))) {
            return rows(in, file.endsWith(".gz"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a CSV file without its header. */
    static List<List<String>> rows(InputStream in, boolean zipped) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                zipped ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(PlacesOfJapan::fields).toList();
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
