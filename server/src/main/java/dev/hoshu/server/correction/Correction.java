package dev.hoshu.server.correction;

import dev.hoshu.server.frontdoor.KeptFinding;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A correction as it is kept.
 *
 * @param number its number, {@code C-} and eight digits
 * @param kind what was corrected
 * @param holdsFrom the first day for which it holds
 * @param packSerial the pack, where it is about one
 * @param reason why, as it was given
 * @param before what was held before
 * @param after what is held since
 * @param findings what each rule saw
 * @param correctedOn the day of the platform
 * @param correctedAt when
 * @param correctedBy by whom
 */
public record Correction(
        String number,
        CorrectionKind kind,
        LocalDate holdsFrom,
        @Nullable String packSerial,
        String reason,
        HeldFacts before,
        HeldFacts after,
        List<KeptFinding> findings,
        LocalDate correctedOn,
        Instant correctedAt,
        String correctedBy) {

    /** Copies the findings. */
    public Correction {
        findings = List.copyOf(findings);
    }
}
