package dev.hoshu.server.correction;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.correction.CorrectionDecision;
import dev.hoshu.domain.correction.HeldService;
import dev.hoshu.domain.correction.Uncovered;
import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.coverage.CoverageRecord.Successor;
import dev.hoshu.server.coverage.MachineCoverage;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * What a correction comes to, before anything is kept.
 *
 * @param wish what is wanted
 * @param on the day of the platform
 * @param coverage the machine as it is on record
 * @param held everything that covers it
 * @param decision what the rules say
 * @param successors what is held in place of what; empty where it is refused or nothing changes
 * @param before what is held
 * @param after what would be held
 */
public record CorrectionPreview(
        CorrectionWish wish,
        LocalDate on,
        MachineCoverage coverage,
        List<HeldService> held,
        CorrectionDecision decision,
        List<Successor> successors,
        HeldFacts before,
        HeldFacts after) {

    /** Copies the lists. */
    public CorrectionPreview {
        held = List.copyOf(held);
        successors = List.copyOf(successors);
    }

    /** Whether it can be kept. */
    public boolean isAccepted() {
        return decision instanceof CorrectionDecision.Accepted;
    }

    /** The days that were covered and would not be any more; empty where nothing is lost. */
    public List<CoveragePeriod> newlyUncovered() {
        return decision instanceof CorrectionDecision.Accepted accepted
                ? Uncovered.after(held, accepted.successors())
                : List.of();
    }

    /**
     * A mark of what was seen, by which it is told whether it still comes to the same when it is
     * confirmed.
     */
    public String mark() {
        return Secrets.sha256(
                        (before + "\n" + after + "\n" + decision.explanation())
                                .getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }
}
