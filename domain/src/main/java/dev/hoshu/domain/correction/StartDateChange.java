package dev.hoshu.domain.correction;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what moves with the warranty's first day. The warranty keeps its length (TERM-1), what
 * started with it starts with it again and keeps its own (NEW-2), a Premier upgrade still ends with
 * its service (PREM-3), and a renewal does not move at all (CHG-3): where one stands and no longer
 * follows what lies before it, nothing can be changed (TERM-2). Whether the papers and the days
 * allow a change is {@link dev.hoshu.domain.registration.StartDates}' business.
 */
public final class StartDateChange {

    private final LocalDate oldStart;
    private final LocalDate newStart;
    private final EndOfSupport endOfSupport;
    private final List<Sold> held;
    private final List<Successor> successors = new ArrayList<>();
    private final List<Finding> granted = new ArrayList<>();
    private final List<Finding> objections = new ArrayList<>();

    private StartDateChange(
            List<Sold> held, Sold warranty, LocalDate newStart, EndOfSupport endOfSupport) {
        this.held = held;
        this.oldStart = warranty.service().period().firstDay();
        this.newStart = newStart;
        this.endOfSupport = endOfSupport;
    }

    /**
     * Something that covers a machine, and the length for which it was sold.
     *
     * @param service what covers
     * @param term its length, or null if no list says; the warranty's stands on no list
     */
    public record Sold(HeldService service, @Nullable Term term) {}

    /**
     * Decides one change.
     *
     * @param held everything that covers the machine, its warranty among it
     * @param newStart the warranty's new first day
     * @throws IllegalArgumentException if there is no warranty
     */
    public static CorrectionDecision decide(
            List<Sold> held, LocalDate newStart, EndOfSupport endOfSupport) {
        var warranty =
                held.stream()
                        .filter(s -> s.service().kind() == HeldService.Kind.WARRANTY)
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "There is no warranty among %s.".formatted(held)));
        return new StartDateChange(held, warranty, newStart, endOfSupport).decide(warranty);
    }

    private CorrectionDecision decide(Sold warranty) {
        if (newStart.equals(oldStart)) {
            return new CorrectionDecision.Refused(List.of(nothingChanges()));
        }
        moveWarranty(warranty.service());
        held.stream().filter(s -> s.service().kind().startsWithWarranty()).forEach(this::move);
        held.stream()
                .map(Sold::service)
                .filter(s -> s.kind() == HeldService.Kind.PREMIER_UPGRADE)
                .forEach(this::endWithService);
        held.stream().map(Sold::service).filter(StartDateChange::isFixed).forEach(this::stand);
        if (objections.isEmpty()) {
            keepApart();
        }
        if (!objections.isEmpty()) {
            return new CorrectionDecision.Refused(objections);
        }
        var period = since(warranty.service());
        return new CorrectionDecision.Accepted(
                successors,
                granted,
                new Sentence(
                        "保証は%sから%sまでになります。".formatted(ja(period.firstDay()), ja(period.lastDay())),
                        "The warranty runs from %s to %s."
                                .formatted(en(period.firstDay()), en(period.lastDay()))));
    }

    private Finding nothingChanges() {
        return new Finding(
                Rule.CHG_1,
                Outcome.REFUSED,
                new Sentence(
                        "保証は記録でも%sに始まっています。変更するところがありません。".formatted(ja(oldStart)),
                        "On record the warranty starts on %s already; there is nothing to change."
                                .formatted(en(oldStart))),
                null);
    }

    private void moveWarranty(HeldService warranty) {
        var term = exactly(warranty.period());
        if (term.isEmpty()) {
            objections.add(lengthUnknown(warranty));
            return;
        }
        var period = term.get().from(newStart);
        successors.add(Successor.on(warranty, period));
        granted.add(
                new Finding(
                        Rule.TERM_1,
                        Outcome.AVAILABLE,
                        new Sentence(
                                "保証期間は%dか月のまま、%sから%sまでになります。"
                                        .formatted(
                                                term.get().months(),
                                                ja(period.firstDay()),
                                                ja(period.lastDay())),
                                "The warranty stays %d months long, from %s to %s."
                                        .formatted(
                                                term.get().months(),
                                                en(period.firstDay()),
                                                en(period.lastDay()))),
                        null));
    }

    private void move(Sold sold) {
        var service = sold.service();
        if (!service.period().firstDay().equals(oldStart)) {
            if (service.kind() == HeldService.Kind.UPGRADE) {
                objections.add(startsElsewhere(service));
            }
            // A preventive service or drive retention may have begun with a renewal; it stays.
            return;
        }
        var term = length(sold);
        if (term.isEmpty()) {
            objections.add(lengthUnknown(service));
            return;
        }
        var end = endOfSupport.announcedDay();
        if (end.isPresent() && newStart.isAfter(end.get())) {
            objections.add(startsAfter(service, end.get()));
            return;
        }
        var whole = term.get().from(newStart);
        boolean cut = end.isPresent() && whole.lastDay().isAfter(end.get());
        var period = cut ? whole.endingBy(end.orElseThrow()) : whole;
        successors.add(Successor.on(service, period));
        var what = service.kind().words();
        granted.add(
                new Finding(
                        cut ? Rule.EOS_3 : Rule.NEW_2,
                        Outcome.AVAILABLE,
                        new Sentence(
                                what.ja()
                                        + "は保証とともに%sに始まり、%s%sに終わります。"
                                                .formatted(
                                                        ja(period.firstDay()),
                                                        cut ? "保守廃止日の" : "",
                                                        ja(period.lastDay())),
                                "With the warranty the %s starts on %s and ends on %s%s."
                                        .formatted(
                                                what.en(),
                                                en(period.firstDay()),
                                                en(period.lastDay()),
                                                cut ? ", the end of support" : "")),
                        null));
    }

    /** The length that was sold; where no list says it, the days do if they are whole months. */
    private Optional<Term> length(Sold sold) {
        var period = sold.service().period();
        boolean cutAtEnd = endOfSupport.announcedDay().filter(period.lastDay()::equals).isPresent();
        var term = sold.term();
        if (term == null) {
            return cutAtEnd ? Optional.empty() : exactly(period);
        }
        var whole = term.from(period.firstDay());
        boolean cut = cutAtEnd && period.dayAfter().isBefore(whole.dayAfter());
        return period.equals(whole) || cut ? Optional.of(term) : Optional.empty();
    }

    /** The months that make exactly these days (TERM-1); no two numbers of months do. */
    private static Optional<Term> exactly(CoveragePeriod period) {
        long about =
                java.time.temporal.ChronoUnit.MONTHS.between(
                        period.firstDay().withDayOfMonth(1), period.dayAfter().withDayOfMonth(1));
        for (long months = Math.max(1, about - 1); months <= about + 1; months++) {
            var term = Term.ofMonths(Math.toIntExact(months));
            if (term.from(period.firstDay()).equals(period)) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }

    private void endWithService(HeldService premier) {
        for (var other : List.copyOf(successors)) {
            boolean its =
                    other.before().kind().isService()
                            && other.before().country().equals(premier.country())
                            && other.before()
                                    .period()
                                    .dayAfter()
                                    .equals(premier.period().dayAfter());
            if (!its) {
                continue;
            }
            var end = since(other.before()).dayAfter();
            var first = premier.period().firstDay();
            if (!end.isAfter(first)) {
                objections.add(nothingLeft(premier, end));
            } else if (!end.equals(premier.period().dayAfter())) {
                var period = new CoveragePeriod(first, end);
                successors.add(Successor.on(premier, period));
                granted.add(endsWithService(premier, period));
            }
        }
    }

    private static boolean isFixed(HeldService service) {
        return service.kind() == HeldService.Kind.RENEWAL
                || service.kind() == HeldService.Kind.INDIVIDUAL_CONTRACT;
    }

    /** A renewal stays where it is, if what lies before it still leads up to it. */
    private void stand(HeldService fixed) {
        var before = endBefore(fixed, false);
        var after = endBefore(fixed, true);
        var first = fixed.period().firstDay();
        if (after.equals(before) || after.filter(first::equals).isPresent()) {
            granted.add(
                    new Finding(
                            Rule.CHG_3,
                            Outcome.AVAILABLE,
                            new Sentence(
                                    fixed.words().ja() + "は変わりません。",
                                    "The " + fixed.words().en() + " stays as it is."),
                            null));
            return;
        }
        for (var rule : List.of(Rule.CHG_3, Rule.REN_6, Rule.TERM_2)) {
            objections.add(noLongerFollows(rule, fixed, after));
        }
    }

    /**
     * The day after everything in the country that begins before a renewal and so leads up to it.
     */
    private Optional<LocalDate> endBefore(HeldService fixed, boolean changed) {
        return held.stream()
                .map(Sold::service)
                .filter(s -> !s.equals(fixed) && s.kind().covers())
                .filter(s -> s.country().equals(fixed.country()))
                .map(s -> changed ? since(s) : s.period())
                .filter(p -> p.firstDay().isBefore(fixed.period().firstDay()))
                .map(CoveragePeriod::dayAfter)
                .max(LocalDate::compareTo);
    }

    /** No two of a kind may run at once where they could not before. */
    private void keepApart() {
        for (int one = 0; one < held.size(); one++) {
            for (int two = one + 1; two < held.size(); two++) {
                var a = held.get(one).service();
                var b = held.get(two).service();
                boolean alike =
                        a.kind() == b.kind() || (a.kind().isService() && b.kind().isService());
                if (alike && since(a).overlaps(since(b)) && !a.period().overlaps(b.period())) {
                    objections.add(atOnce(a, b));
                }
            }
        }
    }

    private CoveragePeriod since(HeldService service) {
        for (var successor : successors) {
            var period = successor.period();
            if (successor.before().equals(service) && period != null) {
                return period;
            }
        }
        return service.period();
    }

    private static Finding lengthUnknown(HeldService service) {
        return new Finding(
                Rule.TERM_1,
                Outcome.REFUSED,
                new Sentence(
                        service.words().ja() + "の長さが何か月か、記録の日からは決められません。",
                        "From the days on record it cannot be told how many months long the "
                                + service.words().en()
                                + " is."),
                new Sentence(
                        "記録の期間がそろえば、この規則は妨げません。",
                        "Once the period on record is right this rule does not object."));
    }

    private Finding startsElsewhere(HeldService upgrade) {
        return new Finding(
                Rule.NEW_2,
                Outcome.REFUSED,
                new Sentence(
                        upgrade.words().ja() + "が保証の初日の%sに始まっていません。".formatted(ja(oldStart)),
                        "The "
                                + upgrade.words().en()
                                + " does not start on %s, the warranty's first day."
                                        .formatted(en(oldStart))),
                new Sentence(
                        "記録の初日がそろえば、この規則は妨げません。",
                        "Once the first days on record agree this rule does not object."));
    }

    private Finding startsAfter(HeldService service, LocalDate end) {
        return new Finding(
                Rule.EOS_1,
                Outcome.REFUSED,
                new Sentence(
                        service.words().ja() + "が保守廃止日の%sより後に始まることになります。".formatted(ja(end)),
                        "The "
                                + service.words().en()
                                + " would start after %s, the end of support.".formatted(en(end))),
                new Sentence(
                        "納品日が%sまでなら、この規則は妨げません。".formatted(ja(end)),
                        "For a delivery up to %s this rule does not object.".formatted(en(end))));
    }

    private static Finding endsWithService(HeldService premier, CoveragePeriod period) {
        return new Finding(
                Rule.PREM_3,
                Outcome.AVAILABLE,
                new Sentence(
                        premier.kind().words().ja()
                                + "はもとのサービスとともに%sに終わります。".formatted(ja(period.lastDay())),
                        "The "
                                + premier.kind().words().en()
                                + " ends with its service on %s.".formatted(en(period.lastDay()))),
                null);
    }

    private static Finding nothingLeft(HeldService premier, LocalDate end) {
        return new Finding(
                Rule.PREM_3,
                Outcome.REFUSED,
                new Sentence(
                        premier.words().ja()
                                + "の前に、もとのサービスが%sに終わることになります。".formatted(ja(end.minusDays(1))),
                        "The service would end on %s, before the %s."
                                .formatted(en(end.minusDays(1)), premier.words().en())),
                null);
    }

    private static Finding noLongerFollows(
            Rule rule, HeldService fixed, Optional<LocalDate> endBefore) {
        var first = fixed.period().firstDay();
        var what = fixed.words();
        var facts =
                endBefore.isEmpty()
                        ? new Sentence(
                                what.ja() + "の前に保証がなくなります。",
                                "Nothing would lie before the " + what.en() + " any more.")
                        : apart(first, endBefore.get(), what);
        return new Finding(
                rule,
                Outcome.REFUSED,
                new Sentence("継続サービスの開始日は変えられません。", "The first day of a renewal cannot be changed.")
                        .then(facts),
                new Sentence(
                        what.ja() + "がなければ、この規則は妨げません。",
                        "Without the " + what.en() + " this rule does not object."));
    }

    private static Sentence apart(LocalDate first, LocalDate end, Sentence what) {
        long days = java.time.temporal.ChronoUnit.DAYS.between(end, first);
        return days > 0
                ? new Sentence(
                        "その前の保守が%sに終わり、%sまで%d日空きます。"
                                .formatted(ja(end.minusDays(1)), what.ja(), days),
                        "What lies before it would end on %s and leave %s uncovered before the %s."
                                .formatted(en(end.minusDays(1)), days(days), what.en()))
                : new Sentence(
                        "その前の保守が%sまで続き、%sと%d日重なります。"
                                .formatted(ja(end.minusDays(1)), what.ja(), -days),
                        "What lies before it would run to %s and overlap the %s by %s."
                                .formatted(en(end.minusDays(1)), what.en(), days(-days)));
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static Finding atOnce(HeldService one, HeldService other) {
        return new Finding(
                Rule.TERM_2,
                Outcome.REFUSED,
                new Sentence(
                        one.words().ja() + "と" + other.words().ja() + "が重なることになります。",
                        "The "
                                + one.words().en()
                                + " and the "
                                + other.words().en()
                                + " would overlap."),
                null);
    }
}
