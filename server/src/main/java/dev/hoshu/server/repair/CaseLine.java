package dev.hoshu.server.repair;

import dev.hoshu.domain.repair.DecidedLine;
import dev.hoshu.domain.repair.Payer;
import dev.hoshu.domain.repair.RepairLine;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One entry of a line of a case.
 *
 * @param line the line's number in the case, from 1
 * @param entry the entry's number in the line, from 1; the last one stands
 * @param withdrawn whether this entry took the line out of the case
 * @param said the facts as they were written down
 * @param payer who pays by the rules
 * @param decision what the rules said of it then
 * @param reason why it was changed; null of a first entry
 * @param on the day of the entry
 * @param at when
 * @param by by whom
 */
public record CaseLine(
        int line,
        int entry,
        boolean withdrawn,
        TypedLine said,
        Payer payer,
        KeptDecision decision,
        @Nullable String reason,
        LocalDate on,
        Instant at,
        String by) {

    /** The line as the rules look at it. */
    RepairLine facts() {
        return LineReading.kept(said, line);
    }

    /** With what the rules said of it. */
    DecidedLine decided() {
        return new DecidedLine(
                facts(), decision.decision(), null, decision.explanation().sentence());
    }

    /** The line and its entry, in a form that no other entry of the case has. */
    String mark() {
        return line + "." + entry;
    }
}
