package dev.hoshu.bench;

import java.time.Duration;
import java.util.List;

/**
 * How registrations are measured.
 *
 * @param clients how many register at a time, on either side
 * @param rounds how often each side has its turn
 * @param turn how long a turn lasts
 */
record RegisterOptions(int clients, int rounds, Duration turn) {

    static final String USAGE = "[--clients N] [--rounds N] [--seconds N]";

    private static final int CLIENTS = 16;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 6;

    static RegisterOptions of(List<String> arguments) {
        var options = new RegisterOptions(CLIENTS, ROUNDS, Duration.ofSeconds(SECONDS));
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size() || !arguments.get(i + 1).matches("[1-9]\\d?")) {
                throw new IllegalArgumentException(
                        "%s needs a number from 1 to 99.".formatted(arguments.get(i)));
            }
            int value = Integer.parseInt(arguments.get(i + 1));
            options =
                    switch (arguments.get(i)) {
                        case "--clients" ->
                                new RegisterOptions(value, options.rounds(), options.turn());
                        case "--rounds" ->
                                new RegisterOptions(options.clients(), value, options.turn());
                        case "--seconds" ->
                                new RegisterOptions(
                                        options.clients(),
                                        options.rounds(),
                                        Duration.ofSeconds(value));
                        default ->
                                throw new IllegalArgumentException(
                                        "%s is not known.".formatted(arguments.get(i)));
                    };
        }
        return options;
    }
}
