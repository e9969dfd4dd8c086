package dev.hoshu.server.area.store;

import dev.hoshu.domain.place.Town;
import dev.hoshu.server.area.Outlines;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The files of the folder {@code places-jp} that stay files: towns, which only the reading of
 * addresses needs, and outlines. They are reference data that nobody edits; where one is missing
 * the server works without it and says so.
 */
@Component
public class PlaceFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceFiles.class);
    private static final int TOWN_COLUMNS = 5;

    private final Path folder;

    /** The folder below that of the programmes. */
    public PlaceFiles(@Value("${hoshu.programmes:programmes}") String programmes) {
        // As text: a relative Path would be looked for among the resources of the web application
        // first.
        this.folder = Path.of(programmes).toAbsolutePath().normalize().resolve("places-jp");
    }

    /** All towns. Some 277,000 rows; the caller should keep less than it is given. */
    public List<Town> towns() {
        var file = folder.resolve("towns.csv.gz");
        if (!Files.isReadable(file)) {
            LOG.warn(
                    "{} cannot be read: addresses are understood down to the municipality only.",
                    file);
            return List.of();
        }
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(PlaceFiles::town).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    // The file quotes nothing: no name has a comma.
    private static Town town(String line) {
        var fields = line.split(",", TOWN_COLUMNS);
        return new Town(
                fields[0],
                fields[1],
                fields[2],
                Double.parseDouble(fields[3]),
                Double.parseDouble(fields[4]));
    }

    /** Coarse outlines of the municipalities, for the whole country. */
    public Outlines coarseOutlines() {
        return outlines("japan_municipalities_small.topojson");
    }

    /** Fine outlines of the municipalities, for one prefecture. */
    public Outlines fineOutlines() {
        return outlines("japan_municipalities.topojson");
    }

    private Outlines outlines(String name) {
        var file = folder.resolve(name);
        if (!Files.isReadable(file)) {
            LOG.warn("{} cannot be read: the map stays empty.", file);
            return new Outlines(java.util.Map.of());
        }
        return TopojsonFile.read(file, "municipalities");
    }
}
