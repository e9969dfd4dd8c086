package dev.hoshu.domain.correction;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.registration.CoveragePart;
import dev.hoshu.domain.registration.WaiverDecision;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Decides whether a service can be given up from a day on, and what is left then: CHG-4, CHG-5. */
public final class GivingUp {

    private GivingUp() {}

    /**
     * Decides one request.
     *
     * @param held everything that covers the machine
     * @param given what is to be given up; one of {@code held}
     * @param from the first day that it is to cover no longer
     * @param on the day of the request; days before it were covered and stay so
     */
    public static CorrectionDecision decide(
            List<HeldService> held, HeldService given, LocalDate from, LocalDate on) {
        if (given.kind() == HeldService.Kind.WARRANTY) {
            return new CorrectionDecision.Refused(
                    WaiverDecision.of(CoveragePart.WARRANTY).findings());
        }
        if (from.isBefore(on)) {
            return new CorrectionDecision.Refused(List.of(gone(on)));
        }
        if (!from.isBefore(given.period().dayAfter())) {
            return new CorrectionDecision.Refused(List.of(over(given)));
        }
        var successors = new ArrayList<Successor>();
        var findings = new ArrayList<Finding>(WaiverDecision.of(CoveragePart.RENEWAL).findings());
        successors.add(Successor.on(given, until(given.period(), from)));
        if (given.kind().isService()) {
            for (var upgrade : resting(held, given, from)) {
                successors.add(Successor.on(upgrade, until(upgrade.period(), from)));
                findings.add(endsWith(upgrade));
            }
            findings.addAll(Uncovered.findings(Uncovered.after(held, successors)));
        }
        return new CorrectionDecision.Accepted(
                successors, findings, words(given, from).then(findings.getFirst().facts()));
    }

    /** The Premier upgrades that lie over days which are given up (PREM-3). */
    private static List<HeldService> resting(
            List<HeldService> held, HeldService given, LocalDate from) {
        var lost = lost(given, from);
        return held.stream()
                .filter(s -> s.kind() == HeldService.Kind.PREMIER_UPGRADE)
                .filter(s -> s.country().equals(given.country()) && s.period().overlaps(lost))
                .toList();
    }

    private static CoveragePeriod lost(HeldService given, LocalDate from) {
        var first = given.period().firstDay();
        return new CoveragePeriod(first.isAfter(from) ? first : from, given.period().dayAfter());
    }

    private static @Nullable CoveragePeriod until(CoveragePeriod period, LocalDate from) {
        return from.isAfter(period.firstDay()) ? new CoveragePeriod(period.firstDay(), from) : null;
    }

    private static Sentence words(HeldService given, LocalDate from) {
        var what = given.words();
        var first = given.period().firstDay();
        if (!from.isAfter(first)) {
            return new Sentence(
                    what.ja() + "を、始まる前に放棄します。",
                    "The " + what.en() + " is given up before it starts.");
        }
        var last = from.minusDays(1);
        return new Sentence(
                what.ja() + "は" + ja(last) + "までになります。",
                "The " + what.en() + " will end on " + en(last) + ".");
    }

    private static Finding endsWith(HeldService upgrade) {
        var what = upgrade.words();
        return new Finding(
                Rule.PREM_3,
                Outcome.AVAILABLE,
                new Sentence(
                        what.ja() + "も同じ日に終わります。",
                        "The " + what.en() + " ends with it on the same day."),
                null);
    }

    private static Finding gone(LocalDate on) {
        return new Finding(
                Rule.CHG_5,
                Outcome.REFUSED,
                new Sentence(
                        "過ぎた日に遡って放棄することはできません。",
                        "Days that are past were covered and cannot be given up."),
                new Sentence(
                        ja(on) + "以降の日からなら放棄できます。",
                        "From " + en(on) + " or a later day it can be given up."));
    }

    private static Finding over(HeldService given) {
        var last = given.period().lastDay();
        return new Finding(
                Rule.CHG_5,
                Outcome.REFUSED,
                new Sentence(
                        "満了日の" + ja(last) + "より後なので、放棄する日が残っていません。",
                        "It ends on " + en(last) + ", so that no day is left to be given up."),
                null);
    }
}
