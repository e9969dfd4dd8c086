package dev.hoshu.server.repair.web;

import dev.hoshu.domain.entitlement.RepairCharge;
import dev.hoshu.domain.repair.IssuedEstimate;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.repair.EstimateDocument;
import dev.hoshu.server.repair.EstimatePapers;
import dev.hoshu.server.repair.KeptEstimate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A version of an estimate, as programs are told.
 *
 * @param number the case's number
 * @param version its version
 * @param madeOn its day
 * @param madeAt when
 * @param madeBy by whom
 * @param validUntil the last day on which it can be accepted
 * @param policyFrom from which day its figures hold
 * @param invented that its rates are invented, in words; null where they are not
 * @param lines what it charges for
 * @param items the amounts
 * @param taxes the tax by rate
 * @param netYen without tax, or null
 * @param taxYen all tax, or null
 * @param grossYen with tax, or null
 * @param open why there is no total, or null
 * @param answer the customer's word, or null
 * @param paper the address of the PDF
 */
record EstimateAnswer(
        String number,
        int version,
        LocalDate madeOn,
        Instant madeAt,
        String madeBy,
        LocalDate validUntil,
        LocalDate policyFrom,
        @Nullable Sentence invented,
        List<Line> lines,
        List<Item> items,
        List<EstimateDocument.Tax> taxes,
        @Nullable Long netYen,
        @Nullable Long taxYen,
        @Nullable Long grossYen,
        @Nullable Sentence open,
        @Nullable Word answer,
        String paper) {

    /** What is charged for. */
    record Line(int line, String what, Sentence explanation, List<String> rules) {}

    /** An amount. */
    record Item(RepairCharge charge, @Nullable Integer line, Sentence how, @Nullable Long yen) {}

    /** The customer's word. */
    record Word(
            IssuedEstimate.Answer answer,
            @Nullable String saidBy,
            @Nullable Instant saidAt,
            LocalDate on,
            Instant at,
            String by) {}

    static EstimateAnswer of(String number, KeptEstimate estimate) {
        var document = estimate.document();
        var open = document.open();
        return new EstimateAnswer(
                number,
                estimate.version(),
                estimate.madeOn(),
                estimate.madeAt(),
                estimate.madeBy(),
                estimate.validUntil(),
                document.policyFrom(),
                document.invented() ? EstimatePapers.invented() : null,
                document.lines().stream()
                        .map(l ->
                                new Line(l.line(), l.what(), l.explanation().sentence(), l.rules()))
                        .toList(),
                document.items().stream()
                        .map(i -> new Item(i.charge(), i.line(), i.how().sentence(), i.yen()))
                        .toList(),
                document.taxes(),
                document.netYen(),
                document.taxYen(),
                document.grossYen(),
                open == null ? null : open.sentence(),
                word(estimate.answer()),
                "%s/%s/estimates/%d/estimate.pdf"
                        .formatted(PaymentsApi.PATH, number, estimate.version()));
    }

    private static @Nullable Word word(KeptEstimate.@Nullable KeptAnswer answer) {
        return answer == null
                ? null
                : new Word(
                        answer.answer(),
                        answer.saidBy(),
                        answer.saidAt(),
                        answer.on(),
                        answer.at(),
                        answer.by());
    }
}
