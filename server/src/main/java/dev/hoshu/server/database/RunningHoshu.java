package dev.hoshu.server.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What a Hoshu tells others about itself in its data folder while it runs.
 *
 * @param pid its process
 * @param databasePort the port of its database on the loopback address; 0 while that is starting
 * @param address where its pages are; empty while they are not there yet, or for a command without
 *     pages
 */
record RunningHoshu(long pid, int databasePort, String address) {

    static Optional<RunningHoshu> read(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return Optional.of(
                    new RunningHoshu(
                            Long.parseLong(properties.getProperty("pid", "0")),
                            Integer.parseInt(properties.getProperty("databasePort", "0")),
                            properties.getProperty("address", "")));
        } catch (IOException | IllegalArgumentException e) {
            // Absent, or being written at this moment: nothing is known.
            return Optional.empty();
        }
    }

    /** Replaces the file at once, so that a reader sees the old words or the new ones. */
    void write(Path file) throws IOException {
        var properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("databasePort", Integer.toString(databasePort));
        properties.setProperty("address", address);
        var text = new StringWriter();
        properties.store(text, null);
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text.toString());
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
