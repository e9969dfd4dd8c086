package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.proof.Proof;
import dev.hoshu.domain.proof.ProofWords;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.entitlement.MachineOffers;
import dev.hoshu.server.installbase.MachineAnswer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What is proved of a machine's coverage, so that a program can check it: the days of the segments
 * and of the gaps, less the surplus of the overlaps, are the days of the whole.
 */
record ProofAnswer(
        MachineAnswer machine,
        LocalDate on,
        String state,
        @Nullable Days whole,
        List<Part> segments,
        List<Days> gaps,
        List<Shared> overlaps,
        @Nullable Open lapse,
        List<Said> statements) {

    record Days(LocalDate start, LocalDate end, long days) {

        static Days of(CoveragePeriod period) {
            return new Days(period.firstDay(), period.lastDay(), period.days());
        }
    }

    record Part(
            String kind,
            String level,
            boolean premier,
            LocalDate start,
            LocalDate end,
            long days) {}

    record Shared(
            LocalDate start,
            LocalDate end,
            long days,
            long surplusDays,
            List<Integer> between,
            String rule,
            boolean intended) {}

    record Open(
            LocalDate start,
            LocalDate end,
            long days,
            String feeClass,
            @Nullable Long feeYen,
            @Nullable LocalDate freeUntil,
            @Nullable LocalDate closableUntil) {}

    record Said(String rule, Sentence words) {}

    static ProofAnswer of(MachineOffers offers) {
        var proof = CoverageProofs.of(offers);
        var machine =
                MachineAnswer.of(
                        offers.basis().programme().code(),
                        offers.coverage().machine(),
                        offers.type());
        var statements =
                ProofWords.of(proof).stream().map(s -> new Said(s.rule().id(), s.words())).toList();
        return switch (proof) {
            case Proof.Unknown unknown ->
                    new ProofAnswer(
                            machine,
                            offers.on(),
                            "UNKNOWN",
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            statements);
            case Proof.Shown shown ->
                    new ProofAnswer(
                            machine,
                            offers.on(),
                            shown.tiles() ? "TILED" : "NOT_TILED",
                            Days.of(shown.whole()),
                            segments(shown),
                            shown.gaps().stream().map(Days::of).toList(),
                            overlaps(shown),
                            lapse(shown),
                            statements);
        };
    }

    private static List<Part> segments(Proof.Shown shown) {
        return shown.segments().stream()
                .map(s ->
                        new Part(
                                s.by(),
                                s.level().code(),
                                s.premier(),
                                s.period().firstDay(),
                                s.period().lastDay(),
                                s.period().days()))
                .toList();
    }

    private static List<Shared> overlaps(Proof.Shown shown) {
        return shown.overlaps().stream()
                .map(o ->
                        new Shared(
                                o.period().firstDay(),
                                o.period().lastDay(),
                                o.period().days(),
                                o.surplusDays(),
                                o.between().stream().map(shown.segments()::indexOf).toList(),
                                o.rule().id(),
                                o.isIntended()))
                .toList();
    }

    private static @Nullable Open lapse(Proof.Shown shown) {
        return shown.lapse()
                .map(lapse ->
                        new Open(
                                lapse.period().firstDay(),
                                lapse.period().lastDay(),
                                lapse.period().days(),
                                lapse.feeClass().name(),
                                lapse.fee().known().map(Yen::amount).orElse(null),
                                lapse.freeUntil(),
                                lapse.closableUntil()))
                .orElse(null);
    }
}
