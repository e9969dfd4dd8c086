package dev.hoshu.server.coverage;

import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.coverage.store.CoverageDocuments;
import dev.hoshu.server.coverage.store.CoverageRows;
import dev.hoshu.server.installbase.NamedMachine;

import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The short way to the ordinary question: what covers a machine on a day, as known now. It is
 * answered from the one row that the database keeps per machine, and always from the database: what
 * was committed before the question is in the answer.
 */
@Service
public class CurrentCoverage {

    private final CoverageDocuments documents;
    private final CoverageRows rows;

    /** Made by Spring. */
    public CurrentCoverage(CoverageDocuments documents, CoverageRows rows) {
        this.documents = documents;
        this.rows = rows;
    }

    /**
     * What covers machines on a day, as known now, for somebody who sees whose they are. One
     * statement, however many machines there are.
     *
     * @return by the machine's number in the record
     */
    public Map<Long, CoverageAnswer> read(Collection<NamedMachine> machines, LocalDate asOf) {
        var documents = rows.documents(machines.stream().map(NamedMachine::id).toList());
        var read = new HashMap<Long, CoverageAnswer>();
        for (var named : machines) {
            var document = documents.get(named.id());
            if (document != null) {
                read.put(named.id(), answer(named, CoverageDocument.read(document), asOf));
            }
        }
        return read;
    }

    private static CoverageAnswer answer(
            NamedMachine named, CoverageDocument document, LocalDate asOf) {
        return CoverageAnswer.toOwner(
                new CoverageAnswer.Name(
                        named.machine().number().machineType(),
                        document.model(),
                        named.machine().serial().value(),
                        document.country()),
                asOf,
                document.covers());
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
