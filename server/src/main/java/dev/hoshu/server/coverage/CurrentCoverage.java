package dev.hoshu.server.coverage;

import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.coverage.store.CoverageDocuments;

import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The short way to the ordinary question: what covers a machine on a day, as known now. It is
 * answered from the one row that the database keeps per machine, and always from the database: what
 * was committed before the question is in the answer.
 */
@Service
public class CurrentCoverage {

    private final CoverageDocuments documents;

    /** Made by Spring. */
    public CurrentCoverage(CoverageDocuments documents) {
        this.documents = documents;
    }

    /**
     * What covers a machine on a day, as known now; the same answer that {@link Coverages} gives
     * somebody who did not sign in.
     *
     * @return empty if the machine is not on record
     */
    public Optional<CoverageAnswer> read(
            String programme, String machineType, SerialNumber serial, LocalDate asOf) {
        return documents
                .read(programme, machineType, serial.value())
                .map(CoverageDocument::read)
                .map(d ->
                        CoverageAnswer.of(
                                new CoverageAnswer.Name(
                                        machineType, d.model(), serial.value(), d.country()),
                                asOf,
                                d.covers()));
    }
}
