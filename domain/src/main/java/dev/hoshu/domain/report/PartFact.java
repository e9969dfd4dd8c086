package dev.hoshu.domain.report;

import dev.hoshu.domain.part.PartState;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What a part of a case is counted by.
 *
 * @param caseNumber the case's number
 * @param part the part's number
 * @param name what it is
 * @param state where it stands
 * @param returnBy the last day for the defective one; null where it is not asked back (yet)
 * @param chargeYen what was charged and not taken back, in yen without tax; null if nothing
 * @param chargedOn the day on which that was; null if nothing was
 */
public record PartFact(
        String caseNumber,
        String part,
        Sentence name,
        PartState state,
        @Nullable LocalDate returnBy,
        @Nullable Long chargeYen,
        @Nullable LocalDate chargedOn) {}
