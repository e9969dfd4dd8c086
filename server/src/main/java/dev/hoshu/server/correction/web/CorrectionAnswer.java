package dev.hoshu.server.correction.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.correction.Correction;
import dev.hoshu.server.correction.HeldFacts;
import dev.hoshu.server.frontdoor.KeptFinding;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A correction as programs are told of it.
 *
 * @param number its number
 * @param kind what was corrected
 * @param holdsFrom the first day for which it holds
 * @param packSerial the pack, where it is about one
 * @param reason why
 * @param before what was held before
 * @param after what is held since
 * @param rules the rules that it met
 * @param findings what they saw
 * @param correctedOn the day
 * @param correctedAt when
 * @param correctedBy by whom
 */
record CorrectionAnswer(
        String number,
        String kind,
        LocalDate holdsFrom,
        @Nullable String packSerial,
        String reason,
        HeldFacts before,
        HeldFacts after,
        List<String> rules,
        List<FindingAnswer> findings,
        LocalDate correctedOn,
        Instant correctedAt,
        String correctedBy) {

    /** What one rule saw. */
    record FindingAnswer(String rule, String outcome, Sentence facts) {}

    static CorrectionAnswer of(Correction c) {
        return new CorrectionAnswer(
                c.number(),
                c.kind().name(),
                c.holdsFrom(),
                c.packSerial(),
                c.reason(),
                c.before(),
                c.after(),
                c.findings().stream().map(KeptFinding::rule).distinct().toList(),
                c.findings().stream()
                        .map(f -> new FindingAnswer(f.rule(), f.outcome(), f.facts()))
                        .toList(),
                c.correctedOn(),
                c.correctedAt(),
                c.correctedBy());
    }
}
