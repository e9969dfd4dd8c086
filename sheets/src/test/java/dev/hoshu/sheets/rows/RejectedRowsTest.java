package dev.hoshu.sheets.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.SheetKinds;
import dev.hoshu.sheets.Sheets;
import dev.hoshu.sheets.ShippedFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Rejected rows come back in a file of the form they came in, with the reason beside them. */
class RejectedRowsTest {

    private static final String LINES =
            """
            machine_number,serial_number,warranty_start,warranty_end
            7X06CTO1WW,J35J5RYC,2023-04-26,2026-04-25
            7X06,J35J5RYD,2023-04-26,2026-04-25
            7X06CTO1WW,"J3, 5",2023-04-26,2026-04-25,too much
            """;

    @TempDir private Path folder = Path.of("");

    @Test
    void linesComeBackWithTheReasonInThePersonsLanguage() throws IOException {
        var japanese = rejected(LINES.getBytes(StandardCharsets.UTF_8), Locale.JAPANESE);
        var english = rejected(LINES.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH);

        assertThat(Files.readString(japanese))
                .startsWith(
                        "\uFEFFmachine_number,serial_number,warranty_start,warranty_end,取り込めない理由\n")
                .contains("7X06,J35J5RYD,2023-04-26,2026-04-25,")
                .contains("モデルがありません");
        assertThat(Files.readAllLines(english)).hasSize(3);
        assertThat(Files.readString(english)).contains(",reason\n").contains("without a model");
    }

    @Test
    void putRightTheFileIsReadAgain() throws IOException {
        var text =
                Files.readString(rejected(LINES.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH));

        var read = Sheets.read(SheetKinds.MACHINES, text.replace("7X06,", "7X06CTO1WW,"));

        assertThat(read.records()).hasSize(1);
        assertThat(read.faults()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"offerings", "areas"})
    void aSpreadsheetComesBackAsASpreadsheetThatCanBeReadAgain(String name) throws IOException {
        var kind = SheetKinds.named(name).orElseThrow();
        var path =
                name.equals("areas")
                        ? "sample/areas-2026-10-form.xlsx"
                        : "lenovo-services-jp/search-list-2026-10-01.xlsx";

        rejectHalf(kind, ShippedFiles.programme(path), folder.resolve("rejected.xlsx"));
    }

    private static <R> void rejectHalf(SheetKind<R> kind, Path path, Path target)
            throws IOException {
        var original = ShippedFiles.read(kind, path);
        var some = original.records().subList(0, 50);
        var faults =
                List.of(
                        new RowFault(
                                1,
                                "",
                                "",
                                new Sentence("理由。", "Why."),
                                new Sentence("直す。", "Do.")));
        try (var rejected = new RejectedRows<>(kind, original.heading(), target, Locale.JAPANESE)) {
            for (var record : some) {
                rejected.add(record, faults);
            }
            assertThat(rejected.count()).isEqualTo(50);
        }

        var again = ShippedFiles.read(kind, target);

        assertThat(again.records()).isEqualTo(some);
        assertThat(again.heading().ignored()).contains("取り込めない理由");
    }

    @Test
    void withoutARejectedRowThereIsNoFile() throws IOException {
        var heading = new SheetHeading(FileForm.CSV, "", null, null, List.of("a"), List.of());
        var target = folder.resolve("none.csv");
        new RejectedRows<>(SheetKinds.MACHINES, heading, target, Locale.JAPANESE).close();

        assertThat(target).doesNotExist();
    }

    private Path rejected(byte[] bytes, Locale locale) throws IOException {
        var target = folder.resolve("rejected-" + locale + ".csv");
        var original = Files.write(folder.resolve("original.csv"), bytes);
        try (var file = SheetFile.at(original)) {
            switch (SheetKinds.MACHINES.open(file)) {
                case Opening.NotThisKind<?> not -> throw new AssertionError(not);
                case Opening.Opened<InstalledMachine> opened -> {
                    try (var rows = opened.rows();
                            var rejected =
                                    new RejectedRows<>(
                                            SheetKinds.MACHINES,
                                            opened.heading(),
                                            target,
                                            locale)) {
                        while (rows.hasNext()) {
                            if (rows.next()
                                    instanceof SheetRow.NotUnderstood<InstalledMachine> not) {
                                rejected.add(not);
                            }
                        }
                    }
                }
            }
        }
        return target;
    }
}
