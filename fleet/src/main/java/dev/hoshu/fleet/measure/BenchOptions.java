package dev.hoshu.fleet.measure;

import java.nio.file.Path;
import java.util.List;

/**
 * What {@code bench fleet} is told.
 *
 * @param small so many machines in the first base
 * @param large so many in the second
 * @param folder where the bases are kept for the next time, and runs are written
 */
record BenchOptions(long small, long large, Path folder) {

    private static final String USAGE =
            "Usage: hoshu bench fleet [--small N] [--large N] [--dir DIR] [--memory SIZE]";

    static BenchOptions of(List<String> words) {
        long small = 1_000_000;
        long large = 10_000_000;
        var folder = Path.of(System.getProperty("hoshu.home", ".")).resolve(".hoshu/bench-fleet");
        var rest = words.iterator();
        while (rest.hasNext()) {
            var name = rest.next();
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(USAGE);
            }
            var value = rest.next();
            switch (name) {
                case "--small" -> small = number(value);
                case "--large" -> large = number(value);
                case "--memory" -> {
                    // Whoever started this Java machine has looked at it.
                }
                case "--dir" -> folder = Path.of(value);
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        return new BenchOptions(small, large, folder.toAbsolutePath());
    }

    private static long number(String value) {
        try {
            return Long.parseLong(value.replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(USAGE, e);
        }
    }
}
