package dev.hoshu.server.watch;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.watch.DriveMessage.Alarm;
import dev.hoshu.server.frontdoor.KeptFinding;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a report came to.
 *
 * @param driveId the drive's number
 * @param alarm what was wrong, or no longer is
 * @param outcome what came of it
 * @param caseNumber the case that opened or was open, or null
 * @param sentence all of it in words
 * @param findings what each rule saw
 * @param on the day
 * @param at when
 */
public record KeptNote(
        long driveId,
        Alarm alarm,
        Outcome outcome,
        @Nullable String caseNumber,
        Sentence sentence,
        List<KeptFinding> findings,
        LocalDate on,
        Instant at) {

    /** Copies the findings. */
    public KeptNote {
        findings = List.copyOf(findings);
    }

    /** What came of a report; the names are the codes. */
    public enum Outcome {
        /** A case opened by itself. */
        CASE,
        /** It was noted, with the service that would have opened one. */
        OFFER,
        /** The drive's case was open already. */
        IN_CASE,
        /** It was noted that it is so no more. */
        CLEARED,
        /** It was kept and nothing more. */
        NOTHING
    }
}
