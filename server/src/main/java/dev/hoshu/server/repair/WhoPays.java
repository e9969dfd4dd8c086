package dev.hoshu.server.repair;

import dev.hoshu.domain.repair.CaseSummary;
import dev.hoshu.domain.repair.PaidLine;
import dev.hoshu.domain.repair.WorkState;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.servicecase.ServiceCase;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Who pays for a case.
 *
 * @param one the case
 * @param lines its lines as they stand, by number
 * @param withdrawn those that were taken out of it, by number
 * @param estimates the versions of its estimate, the newest first
 * @param summary who pays for which lines
 * @param state how far its chargeable work is released
 * @param noSpotWork what the desk is to know before it writes anything (EOS-4), or null
 * @param scope what is charged today; empty if nothing is
 */
public record WhoPays(
        ServiceCase one,
        List<StandingLine> lines,
        List<StandingLine> withdrawn,
        List<KeptEstimate> estimates,
        CaseSummary summary,
        WorkState state,
        @Nullable Sentence noSpotWork,
        String scope) {

    /** Copies the lists. */
    public WhoPays {
        lines = List.copyOf(lines);
        withdrawn = List.copyOf(withdrawn);
        estimates = List.copyOf(estimates);
    }

    /** The lines as the domain looks at them. */
    List<PaidLine> paid() {
        return lines.stream().map(StandingLine::paid).toList();
    }

    /** The newest version of the estimate; empty if there is none. */
    public Optional<KeptEstimate> newest() {
        return estimates.stream().findFirst();
    }

    /** A line that stands. */
    Optional<StandingLine> line(int number) {
        return lines.stream().filter(l -> l.current().line() == number).findFirst();
    }
}
