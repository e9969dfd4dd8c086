package dev.hoshu.sheets.ask;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many questions of each kind were answered, and in what time from bytes to bytes. */
public final class Tally {

    static final String ERROR = "error";

    /** The first so many of a kind warm the machine up and are told apart. */
    private static final int WARM_UP = 20_000;

    private static final double NANOS_A_SECOND = 1e9;

    private final Map<String, Count> counts = new TreeMap<>();

    Tally() {}

    void add(String kind, long nanos) {
        var count = counts.computeIfAbsent(kind, k -> new Count());
        count.questions++;
        count.nanos += nanos;
        if (count.questions > WARM_UP) {
            count.warmNanos += nanos;
        }
    }

    /** Whether every line was answered without an error. */
    public boolean isWithoutError() {
        return !counts.containsKey(ERROR);
    }

    /** Every question, errors too. */
    public long questions() {
        return counts.values().stream().mapToLong(c -> c.questions).sum();
    }

    /** A line a kind: questions, seconds, questions a second, and the same once warm. */
    public String report(long elapsedNanos) {
        var report = new StringBuilder();
        report.append(line("all", questions(), elapsedNanos));
        counts.forEach(
                (kind, count) -> {
                    report.append(line(kind, count.questions, count.nanos));
                    if (count.questions > WARM_UP) {
                        report.append(
                                line(
                                        kind + " once warm",
                                        count.questions - WARM_UP,
                                        count.warmNanos));
                    }
                });
        return report.toString();
    }

    private static String line(String name, long questions, long nanos) {
        double seconds = nanos / NANOS_A_SECOND;
        return String.format(
                Locale.ROOT,
                "%-22s questions=%d seconds=%.3f rate=%.0f/s%n",
                name,
                questions,
                seconds,
                seconds == 0 ? 0 : questions / seconds);
    }

    private static final class Count {
        private long questions;
        private long nanos;
        private long warmNanos;
    }
}
