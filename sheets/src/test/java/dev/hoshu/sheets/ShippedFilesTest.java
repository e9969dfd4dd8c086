package dev.hoshu.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.sheets.rows.SheetKind;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Every shipped file is understood to its last row, and comes out again as it went in. */
class ShippedFilesTest {

    @TempDir private Path folder = Path.of("");

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(
                        SheetKinds.OFFERINGS,
                        "lenovo-services-jp/search-list-2026-10-01.xlsx",
                        4_146),
                Arguments.of(
                        SheetKinds.OFFERINGS,
                        "lenovo-services-jp/search-list-2026-04-01.xlsx",
                        4_042),
                Arguments.of(SheetKinds.MACHINE_TYPES, "lenovo-services-jp/machine_types.csv", 140),
                Arguments.of(SheetKinds.AREAS, "lenovo-services-jp/areas-2026-10.csv", 1_918),
                Arguments.of(SheetKinds.AREAS, "lenovo-services-jp/areas-2025-10.csv", 1_918),
                Arguments.of(SheetKinds.AREAS, "sample/areas-2026-10-form.xlsx", 1_912),
                Arguments.of(SheetKinds.HOLIDAYS, "lenovo-services-jp/holidays.csv", 1_067),
                Arguments.of(SheetKinds.MACHINES, "sample/installed_base.csv", 12_000),
                Arguments.of(SheetKinds.SERVICES, "sample/registered_services.csv", 12_180));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("files")
    <R> void everyRowOfAShippedFileIsUnderstood(SheetKind<R> kind, String path, int rows)
            throws IOException {
        var read = ShippedFiles.read(kind, ShippedFiles.programme(path));

        assertThat(read.rejected()).isEmpty();
        assertThat(read.records()).hasSize(rows);
        assertThat(read.records().stream().map(kind::key)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("files")
    <R> void whatWasReadIsWrittenAndReadAgainUnchanged(SheetKind<R> kind, String path, int rows)
            throws IOException {
        var read = ShippedFiles.read(kind, ShippedFiles.programme(path));
        var copy = folder.resolve("copy");
        try (var writer =
                kind.write(Files.newOutputStream(copy), kind.usualForm(), read.heading())) {
            writer.writeAll(read.records());
        }

        var again = ShippedFiles.read(kind, copy);

        assertThat(again.rejected()).isEmpty();
        assertThat(again.records()).hasSize(rows).isEqualTo(read.records());
        assertThat(again.heading().listDate())
                .isEqualTo(kind.equals(SheetKinds.AREAS) ? null : read.heading().listDate());
    }

    static Stream<Arguments> linesOnly() {
        return files().filter(file -> String.valueOf(file.get()[1]).endsWith(".csv"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("linesOnly")
    <R> void aShippedFileOfLinesComesOutByteForByte(SheetKind<R> kind, String path, int rows)
            throws IOException {
        var original = ShippedFiles.programme(path);
        var read = ShippedFiles.read(kind, original);
        var copy = new ByteArrayOutputStream();
        try (var writer = kind.write(copy, read.heading().form(), read.heading())) {
            writer.writeAll(read.records());
        }

        assertThat(read.records()).hasSize(rows);
        assertThat(copy.toByteArray()).isEqualTo(Files.readAllBytes(original));
    }
}
