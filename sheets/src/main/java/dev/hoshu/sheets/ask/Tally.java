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

    void add(String kind, long nanos, long processorNanos) {
        var count = counts.computeIfAbsent(kind, k -> new Count());
        count.all.add(nanos, processorNanos);
        if (count.all.questions > WARM_UP) {
            count.warm.add(nanos, processorNanos);
        }
    }

    /** Whether every line was answered without an error. */
    public boolean isWithoutError() {
        return !counts.containsKey(ERROR);
    }

    /** Every question, errors too. */
    public long questions() {
        return counts.values().stream().mapToLong(c -> c.all.questions).sum();
    }

    /**
     * A line a kind: questions, seconds, questions a second, and the same once warm. Beside the
     * seconds of the clock stand those in which the processor worked: other programs on the same
     * machine lengthen only the first.
     *
     * @param elapsedNanos the time of the whole run, waiting for input too
     */
    public String report(long elapsedNanos) {
        var whole = new Sum();
        counts.values().forEach(c -> whole.processorNanos += c.all.processorNanos);
        whole.questions = questions();
        whole.nanos = elapsedNanos;
        var report = new StringBuilder(line("all", whole));
        counts.forEach((kind, count) -> {
            report.append(line(kind, count.all));
            if (count.warm.questions > 0) {
                report.append(line(kind + " once warm", count.warm));
            }
        });
        return report.toString();
    }

    private static String line(String name, Sum sum) {
        return String.format(
                Locale.ROOT,
                "%-22s questions=%d seconds=%.3f rate=%.0f/s processor-seconds=%.3f"
                        + " processor-rate=%.0f/s%n",
                name,
                sum.questions,
                sum.nanos / NANOS_A_SECOND,
                rate(sum.questions, sum.nanos),
                sum.processorNanos / NANOS_A_SECOND,
                rate(sum.questions, sum.processorNanos));
    }

    private static double rate(long questions, long nanos) {
        return nanos == 0 ? 0 : questions * NANOS_A_SECOND / nanos;
    }

    private static final class Count {
        private final Sum all = new Sum();
        private final Sum warm = new Sum();
    }

    private static final class Sum {
        private long questions;
        private long nanos;
        private long processorNanos;

        private void add(long moreNanos, long moreProcessorNanos) {
            questions++;
            nanos += moreNanos;
            processorNanos += moreProcessorNanos;
        }
    }
}
