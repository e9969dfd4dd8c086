package dev.hoshu.sheets.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.sheets.SheetKinds;
import dev.hoshu.sheets.Sheets;
import dev.hoshu.sheets.ShippedFiles;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whatever stands in some cells, reading never throws, and no other row is lost or changed by it.
 */
class CorruptionTest {

    private static final int SEEDS = 40;
    private static final int ROWS = 60;
    private static final List<String> STRANGE =
            List.of(
                    "",
                    " ",
                    "　",
                    "-",
                    "0",
                    "-1",
                    "1e309",
                    "NaN",
                    "9999999999999999999999",
                    "2026-02-30",
                    "9999-12-31",
                    "0000-00-00",
                    "\"",
                    "\"\"",
                    "\"未完",
                    "a\"b",
                    "a,b",
                    "a\nb",
                    "=1+1",
                    "'=1+1",
                    "@SUM(A1)",
                    "\t",
                    "\u0000",
                    "\uFFFD",
                    "\uD83D\uDDA5",
                    "<c r=\"A1\">",
                    "&amp;",
                    "#REF!",
                    "null",
                    "※ 注",
                    "％ｓ %s %d",
                    "あ".repeat(3_000));

    private static final Map<String, ShippedFiles.Yield<?>> SHIPPED = new ConcurrentHashMap<>();

    /** A shipped file, read once for all seeds. */
    @SuppressWarnings("unchecked") // A path is always read as the same kind.
    private static <R> ShippedFiles.Yield<R> shipped(SheetKind<R> kind, String path)
            throws IOException {
        var read = SHIPPED.get(path);
        if (read == null) {
            read = ShippedFiles.read(kind, ShippedFiles.programme(path));
            SHIPPED.put(path, read);
        }
        return (ShippedFiles.Yield<R>) read;
    }

    static Stream<Arguments> kindsAndSeeds() {
        var files =
                Stream.of(
                        Arguments.of(SheetKinds.MACHINES, "sample/installed_base.csv"),
                        Arguments.of(SheetKinds.SERVICES, "sample/registered_services.csv"),
                        Arguments.of(
                                SheetKinds.MACHINE_TYPES, "lenovo-services-jp/machine_types.csv"),
                        Arguments.of(SheetKinds.AREAS, "lenovo-services-jp/areas-2026-10.csv"),
                        Arguments.of(SheetKinds.HOLIDAYS, "lenovo-services-jp/holidays.csv"),
                        Arguments.of(
                                SheetKinds.OFFERINGS,
                                "lenovo-services-jp/search-list-2026-10-01.xlsx"));
        return files.flatMap(file ->
                IntStream.range(0, SEEDS)
                        .mapToObj(seed -> Arguments.of(file.get()[0], file.get()[1], seed)));
    }

    @ParameterizedTest(name = "{1} seed {2}")
    @MethodSource("kindsAndSeeds")
    <R> void spoiltCellsCostTheirOwnRowsOnly(SheetKind<R> kind, String path, long seed)
            throws IOException {
        var random = new SplittableRandom(seed);
        var shipped = shipped(kind, path);
        int from = random.nextInt(shipped.records().size() - ROWS);
        var good = shipped.records().subList(from, from + ROWS);
        var spoilt = new HashSet<Integer>();
        var cells = good.stream().map(r -> new ArrayList<>(kind.cells(r))).toList();
        for (int i = 0; i < 8; i++) {
            int row = random.nextInt(ROWS);
            spoilt.add(row);
            var strange = STRANGE.get(random.nextInt(STRANGE.size()));
            cells.get(row).set(random.nextInt(cells.get(row).size()), strange);
        }

        var read = Sheets.read(kind, written(kind, shipped.heading(), cells));

        var byKey =
                read.records().stream()
                        .collect(Collectors.toMap(kind::key, Function.identity(), (a, b) -> a));
        for (int row = 0; row < ROWS; row++) {
            if (!spoilt.contains(row)) {
                assertThat(byKey.get(kind.key(good.get(row))))
                        .as("seed %d row %d of %s, spoilt %s", seed, row, path, spoilt)
                        .isEqualTo(good.get(row));
            }
        }
        assertThat(read.records().size()).as("seed %d", seed).isLessThanOrEqualTo(ROWS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void spoiltBytesOfLinesNeverThrowAndLeaveTheOtherLinesAlone(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var kind = SheetKinds.MACHINES;
        var good = shipped(kind, "sample/installed_base.csv").records().subList(0, 200);
        var out = new ByteArrayOutputStream();
        try (var writer = kind.write(out, FileForm.CSV, null)) {
            writer.writeAll(good);
        }
        var bytes = out.toByteArray();
        int header =
                IntStream.range(0, bytes.length)
                        .filter(i -> bytes[i] == '\n')
                        .findFirst()
                        .orElseThrow();
        var spoilt = new HashSet<Integer>();
        for (int i = 0; i < 10; i++) {
            int at = header + 1 + random.nextInt(bytes.length - header - 2);
            if (bytes[at] != '\n') {
                spoilt.add((int) IntStream.range(0, at).filter(b -> bytes[b] == '\n').count() - 1);
                bytes[at] = strange(random);
            }
        }

        var read = Sheets.read(kind, bytes);

        var understood = new HashSet<>(read.records());
        for (int row = 0; row < good.size(); row++) {
            if (!spoilt.contains(row)) {
                assertThat(understood)
                        .as("seed %d row %d, spoilt %s: %s", seed, row, spoilt, read.faults())
                        .contains(good.get(row));
            }
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** Any byte but those that turn text into something else as a whole: a nought, a line's end. */
    private static byte strange(SplittableRandom random) {
        int strange = 0;
        while (strange == 0 || strange == '\n' || strange == '\r') {
            strange = random.nextInt(256);
        }
        return (byte) strange;
    }

    private static <R> byte[] written(
            SheetKind<R> kind, SheetHeading heading, List<? extends List<String>> rows)
            throws IOException {
        var out = new ByteArrayOutputStream();
        var header = Column.titles(kind.columns());
        try (var writer = kind.writeRows(out, kind.usualForm(), heading, header)) {
            for (var row : rows) {
                writer.write(row);
            }
        }
        return out.toByteArray();
    }
}
