package dev.hoshu.sheets.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hoshu.sheets.ShippedFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A programme's folder is read whole or not at all. */
class ProgrammeFolderTest {

    private static final Path SHIPPED = ShippedFiles.programme("lenovo-services-jp");

    @TempDir Path folder;

    private Path copyOfShipped() throws IOException {
        var copy = Files.createDirectory(folder.resolve("lenovo-services-jp"));
        for (var name : new String[] {"policy.yaml", "machine_types.csv", "holidays.csv"}) {
            Files.copy(SHIPPED.resolve(name), copy.resolve(name));
        }
        return copy;
    }

    @Test
    void theShippedProgrammeIsWhole() throws IOException {
        var programme = ProgrammeFolder.read(SHIPPED);
        assertThat(programme.code()).isEqualTo("lenovo-services-jp");
        assertThat(programme.machineTypes().ofType("7X06")).hasSize(1);
        assertThat(programme.areaLists().lists())
                .extracting(l -> l.version())
                .containsExactly("2025-10", "2026-10");
        assertThat(programme.areaLists().inForce(LocalDate.of(2026, 9, 30)))
                .hasValueSatisfying(l -> assertThat(l.version()).isEqualTo("2025-10"));
        assertThat(programme.holidays().knownThrough()).contains(LocalDate.of(2027, 12, 31));
    }

    @Test
    void everyFolderWithAPolicyIsAProgramme() throws IOException {
        copyOfShipped();
        Files.createDirectory(folder.resolve("sample"));
        assertThat(ProgrammeFolder.readAll(folder)).hasSize(1);
    }

    @Test
    void aFolderWithoutAProgrammeSaysWhatToPutThere() {
        var refused =
                catchThrowableOfType(
                        UnusableProgrammeException.class, () -> ProgrammeFolder.readAll(folder));
        assertThat(refused).hasMessageContaining("policy.yaml");
        assertThat(
                        catchThrowableOfType(
                                UnusableProgrammeException.class,
                                () -> ProgrammeFolder.readAll(folder.resolve("nowhere"))))
                .isNotNull();
    }

    @Test
    void aRowThatNobodyUnderstandsStopsTheProgramme() throws IOException {
        var copy = copyOfShipped();
        var types = copy.resolve("machine_types.csv");
        Files.writeString(types, Files.readString(types).replaceFirst("NBD", "9X5"));
        var refused =
                catchThrowableOfType(
                        UnusableProgrammeException.class, () -> ProgrammeFolder.read(copy));
        assertThat(refused.faults()).singleElement().extracting(PlaceFault::line).isEqualTo(2);
        assertThat(refused).hasMessageContaining("machine_types.csv:2");
    }
}
