package dev.hoshu.server.coverage;

import dev.hoshu.domain.coverage.CoverageTimeline;

import java.util.Optional;

/**
 * Reads the documents of the read model, for work over many machines that fetches them in one
 * statement (table {@code machine_coverage}).
 */
public final class DocumentedCoverage {

    private DocumentedCoverage() {}

    /** Warranty and services of a document; empty where no warranty is on record. */
    public static Optional<CoverageTimeline> timeline(String document) {
        var read = CoverageDocument.read(document);
        return Timelines.of(
                read.covers(), Timelines.warrantyCountry(read.covers()).orElse(read.country()));
    }
}
