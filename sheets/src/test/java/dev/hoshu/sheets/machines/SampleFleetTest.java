package dev.hoshu.sheets.machines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.sheets.ShippedFiles;
import dev.hoshu.sheets.rows.Opening;
import dev.hoshu.sheets.rows.SheetFile;
import dev.hoshu.sheets.rows.SheetRow;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.IntStream;

/**
 * A sample of any size is the same for the same seed, and a million of its rows are read in little
 * memory.
 */
class SampleFleetTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void theSameSeedGivesTheSameMachines() {
        var one = SampleFleet.withSeed(7);
        var other = SampleFleet.withSeed(7);

        assertThat(one.machine(123_456)).isEqualTo(other.machine(123_456));
        assertThat(one.machine(0)).isNotEqualTo(SampleFleet.withSeed(8).machine(0));
    }

    @Test
    void aSerialNumberIsUniqueOnlyWithItsMachineType() {
        var fleet = SampleFleet.withSeed(42);
        var keys = new HashSet<String>();
        var serials = new HashSet<String>();
        for (int place = 0; place < 50_000; place++) {
            var machine = fleet.machine(place);
            keys.add(new InstalledBase().key(machine));
            serials.add(machine.serial().value());
        }

        assertThat(keys).hasSize(50_000);
        assertThat(serials).hasSize(50_000 - 50);
    }

    @Test
    void whatASampleWritesIsReadAsTheSameMachines() throws IOException {
        var fleet = SampleFleet.withSeed(3);
        var path = folder.resolve("fleet.csv");
        fleet.write(5_000, Files.newOutputStream(path));

        var read = ShippedFiles.read(new InstalledBase(), path);

        assertThat(read.rejected()).isEmpty();
        assertThat(read.records())
                .isEqualTo(IntStream.range(0, 5_000).mapToObj(fleet::machine).toList());
    }

    @Test
    void aMillionRowsAreReadInLittleMemory() throws IOException {
        var path = folder.resolve("million.csv");
        SampleFleet.withSeed(1).write(1_000_000, Files.newOutputStream(path));
        long started = System.nanoTime();

        long understood = 0;
        long mostUsed = 0;
        try (var file = SheetFile.at(path);
                var rows = opened(file).rows()) {
            while (rows.hasNext()) {
                if (rows.next() instanceof SheetRow.Understood<InstalledMachine>) {
                    understood++;
                }
                if (understood % 250_000 == 0) {
                    mostUsed = Math.max(mostUsed, heldAfterCollection());
                }
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;

        System.out.printf(
                "1,000,000 machine rows (%d MB) read in %.1f s, at most %d MB held%n",
                Files.size(path) >> 20, seconds, mostUsed >> 20);
        assertThat(understood).isEqualTo(1_000_000);
        assertThat(mostUsed - baseline()).isLessThan(64L << 20);
    }

    private static Opening.Opened<InstalledMachine> opened(SheetFile file) throws IOException {
        return switch (new InstalledBase().open(file)) {
            case Opening.Opened<InstalledMachine> opened -> opened;
            case Opening.NotThisKind<InstalledMachine> not -> throw new AssertionError(not);
        };
    }

    private static long baseline() {
        return heldAfterCollection();
    }

    private static long heldAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
