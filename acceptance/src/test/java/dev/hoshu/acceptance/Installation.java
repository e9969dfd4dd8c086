package dev.hoshu.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where the tested Hoshu lies, and the programs of this machine that the tests need. */
final class Installation {

    private Installation() {}

    /** The folder with the launcher. */
    static Path home() {
        return Path.of(System.getProperty("hoshu.home", "..")).toAbsolutePath().normalize();
    }

    /** Where pictures and logs of a run are kept. */
    static Path output(String name) {
        try {
            return Files.createDirectories(home().resolve("acceptance/target").resolve(name));
        } catch (IOException failure) {
            throw new IllegalStateException("Cannot make acceptance/target/" + name, failure);
        }
    }

    /** The browser; a missing one is a failure, never a skipped test. */
    static Path chromium() {
        var chosen = System.getenv("HOSHU_CHROMIUM");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        return onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .orElseThrow(() ->
                        new IllegalStateException(
                                "Chromium is missing; ./hoshu test installs it or says how."));
    }

    /** The folder of PostgreSQL's own programs: initdb, pg_ctl, psql. */
    static Path postgresqlPrograms() {
        var chosen = System.getenv("HOSHU_POSTGRESQL");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Path::compareTo)
                    .orElseThrow();
        } catch (IOException | java.util.NoSuchElementException missing) {
            throw new IllegalStateException(
                    "PostgreSQL's server programs are missing; ./hoshu test installs them or says"
                            + " how.",
                    missing);
        }
    }

    private static Optional<Path> onPath(String... names) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin");
        return Arrays.stream(names)
                .flatMap(name ->
                        List.of(path.split(":", -1)).stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
