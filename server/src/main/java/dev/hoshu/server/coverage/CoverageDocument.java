package dev.hoshu.server.coverage;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ServiceLevel;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The read model of one machine, as the database holds it: what covers it, as recorded now. The day
 * of the question is no part of it, so that it need not change when a day passes.
 *
 * @param model the model
 * @param country where the machine stands
 * @param covers everything that covers it, by first day
 */
record CoverageDocument(String model, String country, List<Cover> covers) {

    private static final JsonFactory JSON = new JsonFactory();

    /** Reads a document of the table machine_coverage. */
    static CoverageDocument read(String document) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), document)) {
            String model = "";
            String country = "";
            Reading warranty = null;
            var covers = new ArrayList<Cover>();
            expect(parser.nextToken(), JsonToken.START_OBJECT);
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                var token = parser.nextToken();
                switch (name) {
                    case "model" -> model = parser.getString();
                    case "country" -> country = parser.getString();
                    case "warranty" ->
                            warranty = token == JsonToken.VALUE_NULL ? null : new Reading(parser);
                    case "entries" -> {
                        while (parser.nextToken() == JsonToken.START_OBJECT) {
                            covers.add(new Reading(parser).cover());
                        }
                    }
                    default ->
                            throw new IllegalStateException(
                                    "Unknown member of a coverage document: " + name);
                }
            }
            if (warranty != null) {
                covers.add(warranty.warranty(country));
            }
            covers.sort(Timelines.IN_ORDER);
            return new CoverageDocument(model, country, covers);
        }
    }

    private static void expect(@Nullable JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw new IllegalStateException(
                    "A coverage document has %s for %s.".formatted(found, wanted));
        }
    }

    /** The members of one object. */
    private static final class Reading {
        private CoverageEntry.@Nullable Layer layer;
        private @Nullable String kind;
        private @Nullable ServiceLevel level;
        private boolean premier;
        private boolean driveRetention;
        private @Nullable String valueSelection;
        private @Nullable String country;
        private @Nullable LocalDate start;
        private @Nullable LocalDate end;
        private @Nullable String packSerial;
        private @Nullable String partNumber;
        private @Nullable LocalDate orderedOn;
        private @Nullable LocalDate registeredOn;

        Reading(JsonParser parser) {
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                switch (name) {
                    case "layer" -> layer = CoverageEntry.Layer.valueOf(parser.getString());
                    case "kind" -> kind = parser.getString();
                    case "level" -> level = ServiceLevel.ofCode(parser.getString()).orElseThrow();
                    case "premier" -> premier = parser.getBooleanValue();
                    case "driveRetention" -> driveRetention = parser.getBooleanValue();
                    case "valueSelection" -> valueSelection = parser.getString();
                    case "country" -> country = parser.getString();
                    case "start" -> start = LocalDate.parse(parser.getString());
                    case "end" -> end = LocalDate.parse(parser.getString());
                    case "packSerial" -> packSerial = parser.getString();
                    case "partNumber" -> partNumber = parser.getString();
                    case "orderedOn" -> orderedOn = LocalDate.parse(parser.getString());
                    case "registeredOn" -> registeredOn = LocalDate.parse(parser.getString());
                    default ->
                            throw new IllegalStateException(
                                    "Unknown member of a coverage entry: " + name);
                }
            }
        }

        Cover warranty(String machinesCountry) {
            layer = CoverageEntry.Layer.WARRANTY;
            kind = "WARRANTY";
            country = machinesCountry;
            return cover();
        }

        Cover cover() {
            return new Cover(
                    Objects.requireNonNull(layer, "layer"),
                    Objects.requireNonNull(kind, "kind"),
                    level,
                    premier,
                    driveRetention,
                    valueSelection,
                    Objects.requireNonNull(country, "country"),
                    CoveragePeriod.closed(
                            Objects.requireNonNull(start, "start"),
                            Objects.requireNonNull(end, "end")),
                    packSerial,
                    partNumber,
                    orderedOn,
                    registeredOn);
        }
    }
}
