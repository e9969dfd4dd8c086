package dev.hoshu.bench;

import dev.hoshu.bench.chaos.Chaos;
import dev.hoshu.bench.chaos.ChaosOptions;
import dev.hoshu.bench.clock.ClockBench;
import dev.hoshu.bench.decide.DecideBench;
import dev.hoshu.bench.dispatch.DispatchBench;

import java.util.List;

/** {@code hoshu bench}: the first argument names what is measured. */
public final class Bench {

    private static final int TURN_SECONDS = 2;
    private static final int PLANNING_SECONDS = 15;
    private static final int LONGEST_TURN_SECONDS = 60;
    private static final String USAGE =
            "Usage: hoshu bench read %s%n       hoshu bench decide [--seconds N]%n       hoshu bench clock [--seconds N]%n       hoshu bench dispatch [--seconds N]%n       hoshu bench fleet-page%n       hoshu bench register %s"
                    .formatted(ReadOptions.USAGE, RegisterOptions.USAGE);

    private Bench() {}

    /**
     * Measures and prints the figures; status 2 if the arguments are not understood, 1 if what is
     * measured answers wrongly or a limit is not kept.
     *
     * @param arguments {@code read}, {@code decide}, {@code clock}, {@code dispatch}, {@code
     *     fleet-page}, {@code register} or {@code chaos}, and its options
     * @throws Exception if the measuring fails
     */
    public static void main(String[] arguments) throws Exception {
        var options = List.of(arguments);
        switch (options.isEmpty() ? "" : options.getFirst()) {
            case "read" -> read(options.subList(1, options.size()));
            case "decide" -> decide(options.subList(1, options.size()));
            case "clock" -> clock(options.subList(1, options.size()));
            case "dispatch" -> dispatch(options.subList(1, options.size()));
            case "chaos" -> chaos(options.subList(1, options.size()));
            case "fleet-page" -> fleetPage();
            case "register" -> register(options.subList(1, options.size()));
            default -> refuse(USAGE);
        }
    }

    private static void read(List<String> arguments) throws Exception {
        ReadOptions options;
        try {
            options = ReadOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            refuse(e.getMessage() + System.lineSeparator() + USAGE);
            return;
        }
        new ReadBench(options, System.out).run();
    }

    private static void register(List<String> arguments) throws Exception {
        RegisterOptions options;
        try {
            options = RegisterOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            refuse(e.getMessage() + System.lineSeparator() + USAGE);
            return;
        }
        if (!new RegisterBench(options, System.out).run()) {
            System.exit(1);
        }
    }

    private static void fleetPage() throws Exception {
        if (!new FleetPageBench(System.out).run()) {
            System.exit(1);
        }
    }

    private static void chaos(List<String> arguments) throws Exception {
        ChaosOptions options;
        try {
            options = ChaosOptions.of(arguments, System.nanoTime() & Integer.MAX_VALUE);
        } catch (IllegalArgumentException e) {
            refuse(
                    e.getMessage()
                            + System.lineSeparator()
                            + "Usage: hoshu chaos "
                            + ChaosOptions.USAGE);
            return;
        }
        if (!Chaos.run(options, System.out)) {
            System.exit(1);
        }
    }

    private static void decide(List<String> arguments) throws Exception {
        boolean right = new DecideBench(seconds(arguments), System.out, System.err).run();
        if (!right) {
            System.exit(1);
        }
    }

    private static void clock(List<String> arguments) throws Exception {
        boolean right = new ClockBench(seconds(arguments), System.out, System.err).run();
        if (!right) {
            System.exit(1);
        }
    }

    private static void dispatch(List<String> arguments) {
        int seconds = arguments.isEmpty() ? PLANNING_SECONDS : seconds(arguments);
        if (!new DispatchBench(seconds, System.out, System.err).run()) {
            System.exit(1);
        }
    }

    /** How long a turn lasts; ends the run if that is not understood. */
    private static int seconds(List<String> arguments) {
        int seconds = TURN_SECONDS;
        if (!arguments.isEmpty()) {
            boolean understood =
                    arguments.size() == 2
                            && arguments.getFirst().equals("--seconds")
                            && arguments.getLast().matches("[1-9]\\d?");
            seconds = understood ? Integer.parseInt(arguments.getLast()) : 0;
        }
        if (seconds < 1 || seconds > LONGEST_TURN_SECONDS) {
            refuse(
                    "%s is not understood; --seconds takes 1 to %d.%n%s"
                            .formatted(String.join(" ", arguments), LONGEST_TURN_SECONDS, USAGE));
        }
        return seconds;
    }

    private static void refuse(String why) {
        System.err.println(why);
        System.exit(2);
    }
}
