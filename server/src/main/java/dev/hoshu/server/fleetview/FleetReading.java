package dev.hoshu.server.fleetview;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a fleet comes to on a day, while it is worked out and after: first each machine by itself,
 * then what it costs to keep each covered up to a chosen day.
 */
public final class FleetReading {

    private final Asked asked;
    private final Basis basis;
    private final int expected;
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch all = new CountDownLatch(1);
    private final AtomicInteger decided = new AtomicInteger();
    private final AtomicInteger costed = new AtomicInteger();
    private volatile @Nullable Worked worked;
    private volatile boolean failed;
    private volatile boolean dropped;

    FleetReading(Asked asked, Basis basis, int expected) {
        this.asked = asked;
        this.basis = basis;
        this.expected = expected;
    }

    /**
     * What was asked.
     *
     * @param programme the programme whose machines they are
     * @param key which machines
     * @param version the version of the list, or 0
     * @param on the day
     * @param until the last day up to which costs are counted
     */
    public record Asked(
            String programme, FleetKey key, long version, LocalDate on, LocalDate until) {}

    /**
     * What the answer rests on.
     *
     * @param list the date of the search list (CAT-9), or null if none is in force
     * @param policy the day from which the policy is in force, or null if none is
     * @param soonDays what soon means: the earliest reminder's days before the end
     */
    public record Basis(@Nullable LocalDate list, @Nullable LocalDate policy, int soonDays) {}

    /**
     * What is worked out by now, as one: who asks sees machines, sums and whether the costs are
     * among them of the same moment.
     *
     * @param machines the machines, those first that somebody should look at first
     * @param totals what they add up to, added once however often it is asked
     * @param whole whether the costs are counted too
     */
    public record Worked(List<FleetMachine> machines, FleetTotals totals, boolean whole) {}

    /** What was asked. */
    public Asked asked() {
        return asked;
    }

    /** What the answer rests on. */
    public Basis basis() {
        return basis;
    }

    /** How many machines there are to work out. */
    public int expected() {
        return expected;
    }

    /** How many of a hundred parts of the work are done. */
    public int percent() {
        return expected == 0 ? 100 : (int) ((decided.get() + (long) costed.get()) * 50 / expected);
    }

    /** What is worked out by now; empty while the machines are decided. */
    public Optional<Worked> worked() {
        return Optional.ofNullable(worked);
    }

    /** The machines; empty while they are worked out. */
    public List<FleetMachine> machines() {
        return worked().map(Worked::machines).orElse(List.of());
    }

    /** Whether each machine is decided. */
    public boolean isDecided() {
        return worked != null;
    }

    /** Whether the costs are counted too. */
    public boolean isWhole() {
        return worked().filter(Worked::whole).isPresent();
    }

    /** Whether something went wrong; whoever asks again starts anew. */
    public boolean isFailed() {
        return failed;
    }

    /** Waits until each machine is decided, or not longer. */
    public boolean awaitDecided(Duration longest) {
        return Waiting.on(first, longest);
    }

    /** Waits until the costs are counted too, or not longer. */
    public boolean awaitWhole(Duration longest) {
        return Waiting.on(all, longest) && !failed;
    }

    void decided(int more) {
        decided.addAndGet(more);
    }

    void costed(int more) {
        costed.addAndGet(more);
    }

    void decidedAll(List<FleetMachine> found) {
        worked = known(found, false);
        first.countDown();
    }

    void wholeWith(List<FleetMachine> found) {
        worked = known(found, true);
        all.countDown();
    }

    private Worked known(List<FleetMachine> found, boolean whole) {
        var machines = List.copyOf(found);
        return new Worked(
                machines, FleetTotals.of(machines, asked.on(), basis.soonDays(), whole), whole);
    }

    void fail() {
        failed = true;
        first.countDown();
        all.countDown();
    }

    /** Nobody needs it any more: what works it out stops. */
    void drop() {
        dropped = true;
    }

    boolean isDropped() {
        return dropped;
    }
}
