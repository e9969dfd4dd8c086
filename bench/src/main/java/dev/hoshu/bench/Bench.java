package dev.hoshu.bench;

import java.util.List;

/** {@code hoshu bench}: the first argument names what is measured. */
public final class Bench {

    private Bench() {}

    /**
     * Measures and prints the figures; status 2 if the arguments are not understood.
     *
     * @param arguments {@code read} and its options
     * @throws Exception if the measuring fails
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0 || !arguments[0].equals("read")) {
            System.err.println("Usage: hoshu bench read " + ReadOptions.USAGE);
            System.exit(2);
        }
        ReadOptions options;
        try {
            options = ReadOptions.of(List.of(arguments).subList(1, arguments.length));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println("Usage: hoshu bench read " + ReadOptions.USAGE);
            System.exit(2);
            return;
        }
        new ReadBench(options, System.out).run();
    }
}
