package dev.hoshu.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The share of published test addresses that is read right. The cases come from
 * geolonia/normalize-japanese-addresses (MIT); their house numbers were replaced by other digits.
 */
class AddressReadingShareTest {

    private static final double LEAST_SHARE = 0.98;

    private record Case(String raw, String prefecture, String code5, String town, int level) {

        /**
         * Prefecture, code and town must all agree, letter for letter; at level 2 there is no town.
         */
        boolean isReadRight(AddressReading reading) {
            return reading instanceof AddressReading.Read read
                    && read.municipality().prefecture().equals(prefecture)
                    && read.municipality().code5().equals(code5)
                    && read.town().orElse("").equals(town)
                    && read.level() == (level == 3 ? ReadingLevel.TOWN : ReadingLevel.MUNICIPALITY);
        }
    }

    @Test
    void nearlyAllPublishedCasesAreReadRight() throws IOException {
        Gazetteer gazetteer = PlacesOfJapan.gazetteer();
        List<Case> cases = cases();
        List<String> wrong = new ArrayList<>();
        for (Case published : cases) {
            AddressReading reading = gazetteer.read(published.raw());
            if (!published.isReadRight(reading)) {
                wrong.add(published + " read as " + described(reading));
            }
        }
        double share = 1 - (double) wrong.size() / cases.size();
        System.out.printf(
                "Addresses read right: %,d of %,d (%.2f %%)%n",
                cases.size() - wrong.size(), cases.size(), 100 * share);
        wrong.forEach(line -> System.out.println("  not as published: " + line));
        assertThat(cases).hasSizeGreaterThan(7_000);
        assertThat(share)
                .as("share read right; wrong: %s", wrong)
                .isGreaterThanOrEqualTo(LEAST_SHARE);
    }

    private static String described(AddressReading reading) {
        return switch (reading) {
            case AddressReading.Read read -> read.place() + " | " + read.rest();
            case AddressReading.Ambiguous ambiguous ->
                    ambiguous.doubt()
                            + " "
                            + ambiguous.choices().stream()
                                    .map(AddressReading.Choice::place)
                                    .toList();
            case AddressReading.NotRead notRead -> notRead.reason().toString();
        };
    }

    private static List<Case> cases() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        AddressReadingShareTest.class.getResourceAsStream(
                                "address_normalise_cases.csv.gz"))) {
            return PlacesOfJapan.rows(in, true).stream()
                    .map(row ->
                            new Case(
                                    row.get(0),
                                    row.get(1),
                                    row.get(3),
                                    row.get(4),
                                    Integer.parseInt(row.get(5))))
                    .toList();
        }
    }
}
