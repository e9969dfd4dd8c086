package dev.hoshu.server.database;

/** A database that answers and holds Hoshu's schema, for as long as it is not closed. */
public interface OpenDatabase extends AutoCloseable {

    /** Where it is. */
    DatabaseAddress address();

    /**
     * Tells others who come to the same data folder where the pages are.
     *
     * @param pages the address of the pages
     */
    default void announce(String pages) {}

    /**
     * Lets it go; an embedded one that was started for this is stopped, and nothing of it is left
     * running.
     */
    @Override
    void close();
}
