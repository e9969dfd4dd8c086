package dev.hoshu.server.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** The door to a database: the embedded one in a folder, or a PostgreSQL that exists already. */
public final class Databases {

    private Databases() {}

    /** Whether the database may be shared with a Hoshu that has the folder already. */
    public enum Sharing {
        /** Pages are served from it: one Hoshu per folder. */
        ALONE,
        /** A command that may work beside the Hoshu that serves. */
        BESIDE
    }

    /**
     * Opens the embedded database of a folder and brings its schema up to date.
     *
     * @param folder the data folder; made if it is not there
     * @param sharing whether another Hoshu may have it already
     * @param progress told in a few words what is being done, in Japanese and English
     * @throws CannotStart with words that say what to do
     */
    public static OpenDatabase inFolder(Path folder, Sharing sharing, Consumer<Progress> progress) {
        return inFolder(folder, sharing, Map.of(), progress);
    }

    /**
     * Opens the embedded database of a folder with settings of PostgreSQL beside Hoshu's own.
     *
     * @param folder the data folder; made if it is not there
     * @param sharing whether another Hoshu may have it already
     * @param settings names and values as in {@code postgresql.conf}; they win over Hoshu's own
     * @param progress told what is being done
     * @throws CannotStart with words that say what to do
     */
    public static OpenDatabase inFolder(
            Path folder,
            Sharing sharing,
            Map<String, String> settings,
            Consumer<Progress> progress) {
        var database = EmbeddedDatabase.open(new DataFolder(folder), sharing, settings, progress);
        return migrated(database);
    }

    /**
     * Opens a PostgreSQL that exists already and brings Hoshu's schema in it up to date.
     *
     * @param url its address, {@code jdbc:postgresql://…} or {@code postgresql://…}, with or
     *     without user and password
     * @param environment where user and password are looked for otherwise: {@code HOSHU_DB_USER},
     *     {@code HOSHU_DB_PASSWORD}
     * @throws CannotStart with words that say what to do
     */
    public static OpenDatabase at(String url, Map<String, String> environment) {
        return migrated(ExternalDatabase.open(url, environment));
    }

    private static OpenDatabase migrated(OpenDatabase database) {
        try {
            Schema.bringUpToDate(database.address());
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }
}
