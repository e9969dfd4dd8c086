package dev.hoshu.sheets;

import dev.hoshu.sheets.rows.Opening;
import dev.hoshu.sheets.rows.SheetFile;
import dev.hoshu.sheets.rows.SheetHeading;
import dev.hoshu.sheets.rows.SheetKind;
import dev.hoshu.sheets.rows.SheetRow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that the product ships, and everything that reading one yields. */
public final class ShippedFiles {

    private ShippedFiles() {}

    /** A file under {@code programmes/}, wherever in the tree the test runs. */
    public static Path programme(String path) {
        for (var here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.isDirectory(here.resolve("programmes"))) {
                return here.resolve("programmes").resolve(path);
            }
        }
        throw new IllegalStateException("There is no folder programmes above the test.");
    }

    /** What a whole file yields. */
    public record Yield<R>(
            SheetHeading heading, List<R> records, List<SheetRow.NotUnderstood<R>> rejected) {}

    /** Reads a file to its end; it must be of that kind and not break off. */
    public static <R> Yield<R> read(SheetKind<R> kind, Path path) throws IOException {
        try (var file = SheetFile.at(path)) {
            return switch (SheetKinds.open(kind, file)) {
                case Opening.NotThisKind<R> not ->
                        throw new AssertionError(path + ": " + not.why());
                case Opening.Opened<R>(var heading, var rows) -> {
                    try (rows) {
                        yield collect(heading, rows.stream().toList());
                    }
                }
            };
        }
    }

    private static <R> Yield<R> collect(SheetHeading heading, List<SheetRow<R>> rows) {
        var records = new ArrayList<R>();
        var rejected = new ArrayList<SheetRow.NotUnderstood<R>>();
        for (var row : rows) {
            switch (row) {
                case SheetRow.Understood<R> understood -> records.add(understood.record());
                case SheetRow.NotUnderstood<R> not -> rejected.add(not);
                case SheetRow.BrokenOff<R> broken -> throw new AssertionError(broken);
            }
        }
        return new Yield<>(heading, records, rejected);
    }
}
