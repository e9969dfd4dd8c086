package dev.hoshu.server.correction;

import dev.hoshu.domain.rulebook.Sentence;

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

    /**
     * A finding as it is kept.
     *
     * @param rule the rule's id
     * @param outcome what that rule alone would make of it
     * @param ja what it saw, in Japanese
     * @param en the same in English
     */
    public record KeptFinding(String rule, String outcome, String ja, String en) {

        /** What it saw. */
        public Sentence facts() {
            return new Sentence(ja, en);
        }
    }
}
