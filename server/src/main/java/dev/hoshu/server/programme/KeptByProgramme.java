package dev.hoshu.server.programme;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Something that was read of each programme, kept until the programme changes. However many ask at
 * once after a change, one of them reads and the others wait for it.
 *
 * @param <T> what is kept; unchangeable
 */
public final class KeptByProgramme<T> {

    private final Map<String, Held<T>> held = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> readings = new ConcurrentHashMap<>();

    private record Held<T>(long change, T value) {}

    /** What is kept, if it is as new as that change ({@link ProgrammeChanges#latest}). */
    public Optional<T> kept(String programme, long change) {
        // The number only grows: something newer was read for one who asked a moment later.
        return Optional.ofNullable(held.get(programme))
                .filter(h -> h.change() >= change)
                .map(Held::value);
    }

    /**
     * What is kept or, if it is older than that change, what is read now.
     *
     * @param programme the programme's code
     * @param change the latest change, looked up before this is called
     * @param reading reads it; whatever connection it needs should be held already, as those who
     *     wait may hold all the others
     */
    public T kept(String programme, long change, Supplier<T> reading) {
        var known = kept(programme, change);
        if (known.isPresent()) {
            return known.get();
        }
        var one = readings.computeIfAbsent(programme, p -> new ReentrantLock());
        one.lock();
        try {
            var readMeanwhile = kept(programme, change);
            if (readMeanwhile.isPresent()) {
                return readMeanwhile.get();
            }
            var value = reading.get();
            held.put(programme, new Held<>(change, value));
            return value;
        } finally {
            one.unlock();
        }
    }
}
