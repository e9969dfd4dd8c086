package dev.hoshu.server.programme;

import dev.hoshu.sheets.programme.PolicyFile;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folders in which programmes lie, one each, named by the programme's code; figures are read
 * once a run.
 */
@Component
class ProgrammeFolders {

    private final Path folder;
    private final Map<String, PolicyFile> read = new ConcurrentHashMap<>();

    ProgrammeFolders(@Value("${hoshu.programmes:programmes}") Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * The figures of that programme.
     *
     * @throws IllegalArgumentException if there is no such programme
     */
    PolicyFile programme(String code) {
        return read.computeIfAbsent(code, this::read);
    }

    private PolicyFile read(String code) {
        var file = folder.resolve(code).resolve("policy.yaml");
        if (!file.normalize().startsWith(folder) || !Files.isReadable(file)) {
            throw new IllegalArgumentException(
                    "There is no programme %s: %s cannot be read. Set hoshu.programmes to the folder of the programmes."
                            .formatted(code, file));
        }
        try {
            return PolicyFile.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
