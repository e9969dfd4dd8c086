package dev.hoshu.server.startdate;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.coverage.CoverageRecord;
import dev.hoshu.server.coverage.MachineCoverage;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * What a request comes to on a day, before anything is changed.
 *
 * @param on the day of the platform
 * @param coverage the machine as it is on record
 * @param outcome what the rules say
 * @param findings what each rule saw, the deciding one first; none while undecided
 * @param explanation the decision in words
 * @param start the new first day; null unless it can be granted, now or with papers
 * @param held everything that covers the machine
 * @param successors what would be held in place of what; empty unless it can be granted
 */
public record StartDatePreview(
        LocalDate on,
        MachineCoverage coverage,
        Outcome outcome,
        List<Finding> findings,
        Sentence explanation,
        @Nullable LocalDate start,
        List<CoverageRecord.Held> held,
        List<CoverageRecord.Successor> successors) {

    /** What the rules say; the names are the codes. */
    public enum Outcome {
        /** It can be granted. */
        ACCEPTED,
        /** It can be once the papers are there (CHG-1). */
        NEEDS_DOCUMENTS,
        /** It cannot. */
        REFUSED,
        /** The record does not say enough. */
        UNDECIDED
    }

    /** Copies the lists. */
    public StartDatePreview {
        findings = List.copyOf(findings);
        held = List.copyOf(held);
        successors = List.copyOf(successors);
    }

    /** Whether it is kept as a request. */
    public boolean isKept() {
        return outcome == Outcome.ACCEPTED || outcome == Outcome.NEEDS_DOCUMENTS;
    }

    /** The rules that decided, the deciding one first, each once. */
    public List<Rule> rules() {
        return findings.stream().map(Finding::rule).distinct().toList();
    }

    /** What changes, in the order of what is held. */
    public List<Change> changes() {
        return held.stream().map(this::change).toList();
    }

    private Change change(CoverageRecord.Held entry) {
        return successors.stream()
                .filter(s -> s.entry().equals(entry))
                .findFirst()
                .map(s -> Change.of(entry.cover(), s.period()))
                .orElseGet(() -> Change.of(entry.cover(), entry.cover().valid()));
    }

    /**
     * A mark of the days that were seen, by which it is told whether they are still the same when
     * they are confirmed.
     */
    public String mark() {
        return Secrets.sha256((start + "\n" + changes()).getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }
}
