package dev.hoshu.bench.chaos;

import java.util.List;

/**
 * How much is killed.
 *
 * @param kills how often, 1 to 10,000
 * @param clients how many order and register at a time, 1 to 64
 * @param seed decides what is killed when
 */
public record ChaosOptions(int kills, int clients, long seed) {

    /** What can be said. */
    public static final String USAGE = "[--kills N] [--clients N] [--seed N]";

    private static final int KILLS = 100;
    private static final int CLIENTS = 6;
    private static final int MOST_KILLS = 10_000;
    private static final int MOST_CLIENTS = 64;

    /**
     * Reads the options.
     *
     * @param otherwise the seed where none is given
     * @throws IllegalArgumentException if one is not understood
     */
    public static ChaosOptions of(List<String> arguments, long otherwise) {
        var options = new ChaosOptions(KILLS, CLIENTS, otherwise);
        for (int i = 0; i < arguments.size(); i += 2) {
            var name = arguments.get(i);
            var value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            options =
                    switch (name) {
                        case "--kills" ->
                                new ChaosOptions(
                                        number(name, value, MOST_KILLS),
                                        options.clients(),
                                        options.seed());
                        case "--clients" ->
                                new ChaosOptions(
                                        options.kills(),
                                        number(name, value, MOST_CLIENTS),
                                        options.seed());
                        case "--seed" ->
                                new ChaosOptions(
                                        options.kills(),
                                        options.clients(),
                                        number(name, value, Integer.MAX_VALUE));
                        default ->
                                throw new IllegalArgumentException(
                                        "%s is not known.".formatted(name));
                    };
        }
        return options;
    }

    private static int number(String name, String value, int most) {
        if (!value.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("%s needs a number.".formatted(name));
        }
        int number = Integer.parseInt(value);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(
                    "%s (%d) must be 1 to %d.".formatted(name, number, most));
        }
        return number;
    }
}
