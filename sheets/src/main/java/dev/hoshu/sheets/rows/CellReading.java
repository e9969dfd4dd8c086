package dev.hoshu.sheets.rows;

import dev.hoshu.domain.rulebook.Sentence;

/**
 * A cell's content, understood or not.
 *
 * @param <T> what it means
 */
public sealed interface CellReading<T> {

    /**
     * Understood.
     *
     * @param value what it means
     * @param <T> what it means
     */
    record Value<T>(T value) implements CellReading<T> {}

    /**
     * Not understood.
     *
     * @param why what is wrong
     * @param remedy what to do
     * @param <T> what it would mean
     */
    record Fault<T>(Sentence why, Sentence remedy) implements CellReading<T> {}

    /** Understood as this. */
    static <T> CellReading<T> of(T value) {
        return new Value<>(value);
    }

    /** Not understood for this reason. */
    static <T> CellReading<T> fault(Sentence why, Sentence remedy) {
        return new Fault<>(why, remedy);
    }
}
