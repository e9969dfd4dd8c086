package dev.hoshu.server.part.web;

import dev.hoshu.domain.part.PartState;
import dev.hoshu.domain.part.PartWay;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.part.CasePart;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A part of a case as programs are told of it.
 *
 * @param id its number
 * @param caseNumber the case's number
 * @param part the part's number
 * @param name what it is
 * @param invented whether part and price are invented
 * @param site the centre that gives it; null for whoever is not the maker's
 * @param brought whether that is not the nearest one (SLA-3)
 * @param way who carries it (PART-7)
 * @param explanation why
 * @param rules the rules
 * @param state where it stands
 * @param reservedOn the day on which it was reserved
 * @param returnBy the last day for the defective one
 * @param overdue whether that is over
 * @param chargeYen what was charged, in yen without tax
 * @param events what happened
 */
record PartAnswer(
        long id,
        String caseNumber,
        String part,
        Sentence name,
        boolean invented,
        @Nullable String site,
        boolean brought,
        PartWay.Kind way,
        Sentence explanation,
        List<String> rules,
        PartState state,
        LocalDate reservedOn,
        @Nullable LocalDate returnBy,
        boolean overdue,
        @Nullable Long chargeYen,
        List<CasePart.Event> events) {

    static PartAnswer of(CasePart one, LocalDate day) {
        return new PartAnswer(
                one.id(),
                one.caseNumber(),
                one.part(),
                one.name(),
                one.invented(),
                one.site().isEmpty() ? null : one.site(),
                one.brought(),
                one.way(),
                one.sentence(),
                one.findings().stream().map(KeptFinding::rule).distinct().toList(),
                one.state(),
                one.reservedOn(),
                one.returnBy(),
                one.isOverdueOn(day),
                one.chargeYen(),
                one.events());
    }
}
