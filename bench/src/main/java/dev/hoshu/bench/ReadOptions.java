package dev.hoshu.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How the read is measured.
 *
 * @param machines how many machines there are, 2 to 200,000,000
 * @param connections how many ask at a time, on either side
 * @param rounds how often each side has its turn
 * @param turn how long a turn lasts
 * @param data the folder of the database; kept, so that the next run finds the machines there
 */
record ReadOptions(long machines, int connections, int rounds, Duration turn, Path data) {

    static final String USAGE =
            "[--machines N] [--connections N] [--rounds N] [--seconds N] [--data DIR]";

    private static final int DEFAULT_SECONDS = 8;

    static ReadOptions of(List<String> arguments) {
        var home = Path.of(System.getProperty("hoshu.home", "."));
        var options =
                new ReadOptions(
                        1_000_000,
                        32,
                        5,
                        Duration.ofSeconds(DEFAULT_SECONDS),
                        home.resolve(".hoshu").resolve("bench-data"));
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException("%s needs a value.".formatted(arguments.get(i)));
            }
            options = options.with(arguments.get(i), arguments.get(i + 1));
        }
        return options;
    }

    private ReadOptions with(String name, String value) {
        return switch (name) {
            case "--machines" ->
                    new ReadOptions(
                            number(name, value, 200_000_000), connections, rounds, turn, data);
            case "--connections" ->
                    new ReadOptions(machines, number(name, value, 90), rounds, turn, data);
            case "--rounds" ->
                    new ReadOptions(machines, connections, number(name, value, 1000), turn, data);
            case "--seconds" ->
                    new ReadOptions(
                            machines,
                            connections,
                            rounds,
                            Duration.ofSeconds(number(name, value, 3600)),
                            data);
            case "--data" -> new ReadOptions(machines, connections, rounds, turn, Path.of(value));
            default -> throw new IllegalArgumentException("%s is not known.".formatted(name));
        };
    }

    private static int number(String name, String value, int most) {
        if (!value.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("%s (%s) must be a number.".formatted(name, value));
        }
        int number = Integer.parseInt(value);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(
                    "%s (%d) must be 1 to %d.".formatted(name, number, most));
        }
        return number;
    }
}
