package dev.hoshu.fleet.run;

import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

import java.io.PrintStream;
import java.util.Locale;

/** Says now and then how many machines are done, by the tasks that have ended. */
public final class Progress extends SparkListener {

    private static final long QUIET_NANOS = 2_000_000_000L;

    private final PrintStream out;
    private final long total;
    private final long began = System.nanoTime();
    private long atStart;
    private long done;
    private long read;
    private long slice;
    private long told = -1;
    private long lastSaid = began;

    /** Progress towards so many machines. */
    public Progress(PrintStream out, long total) {
        this.out = out;
        this.total = total;
    }

    /** So many were done by an earlier run. */
    public synchronized void found(long machines) {
        atStart += machines;
        done += machines;
    }

    /** From now on tasks read so many machines. */
    public synchronized void begin(long machines) {
        slice = machines;
        read = 0;
    }

    /** A slice of so many machines is decided; what its tasks read is no longer an estimate. */
    public synchronized void end(long machines) {
        slice = 0;
        read = 0;
        done += machines;
        say();
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
        var metrics = task.taskMetrics();
        if (slice > 0 && task.taskInfo().successful() && metrics != null) {
            // What is read again to write it in another form is no more than the slice.
            read = Math.min(slice, read + metrics.inputMetrics().recordsRead());
            if (read > 0 && System.nanoTime() - lastSaid > QUIET_NANOS) {
                say();
            }
        }
    }

    private void say() {
        long now = done + read;
        if (now == told) {
            return;
        }
        told = now;
        lastSaid = System.nanoTime();
        double seconds = Math.max(1e-3, (lastSaid - began) / 1e9);
        out.printf(
                Locale.ROOT,
                "  %,d / %,d 台 machines (%d %%), %,.0f /s%n",
                now,
                total,
                total == 0 ? 100 : now * 100 / total,
                (now - atStart) / seconds);
    }
}
