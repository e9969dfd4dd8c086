package dev.hoshu.server.exchange.store;

/**
 * What a file changes, in numbers.
 *
 * @param added records that were not held
 * @param changed records that were held otherwise
 * @param withdrawn records held that the file does not name
 * @param unchanged records held exactly so
 * @param rejected rows that were not understood or cannot be taken
 */
public record Counts(long added, long changed, long withdrawn, long unchanged, long rejected) {

    /** Whether something is added or changed. */
    public boolean changesSomething() {
        return added > 0 || changed > 0;
    }
}
