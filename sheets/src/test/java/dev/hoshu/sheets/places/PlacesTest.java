package dev.hoshu.sheets.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.place.Municipality;
import dev.hoshu.sheets.ShippedFiles;
import dev.hoshu.sheets.rows.FileForm;
import dev.hoshu.sheets.rows.SheetKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The reference of places is understood to its last row, packed or not. */
class PlacesTest {

    @TempDir private Path folder = Path.of("");

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(new Prefectures(), "places-jp/prefectures.csv", 47),
                Arguments.of(new Municipalities(), "places-jp/municipalities.csv", 1_918),
                Arguments.of(new PostalCodes(), "places-jp/postal_codes.csv.gz", 124_506),
                Arguments.of(new Towns(), "places-jp/towns.csv.gz", 277_207));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("files")
    <R> void everyRowIsUnderstoodAndComesOutAgain(SheetKind<R> kind, String path, int rows)
            throws IOException {
        var read = ShippedFiles.read(kind, ShippedFiles.programme(path));
        var copy = folder.resolve("copy.csv");
        try (var writer = kind.write(Files.newOutputStream(copy), FileForm.CSV, read.heading())) {
            writer.writeAll(read.records());
        }

        assertThat(read.rejected()).isEmpty();
        assertThat(read.records()).hasSize(rows);
        assertThat(ShippedFiles.read(kind, copy).records()).isEqualTo(read.records());
    }

    @Test
    void everyPublishedMunicipalityCodeHasTheCheckDigitThatIsWorkedOut() throws IOException {
        var path = ShippedFiles.programme("places-jp/municipalities.csv");
        var published =
                Files.readAllLines(path).stream()
                        .skip(1)
                        .map(line -> line.substring(6, 12))
                        .toList();

        var municipalities = ShippedFiles.read(new Municipalities(), path).records();

        assertThat(municipalities.stream().map(Municipality::code5))
                .map(MunicipalityCode::withCheckDigit)
                .isEqualTo(published);
    }
}
