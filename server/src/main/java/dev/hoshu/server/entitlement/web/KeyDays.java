package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.server.entitlement.DriveEnds.DriveEnd;
import dev.hoshu.server.entitlement.SoftwareOfMachine.Supported;
import dev.hoshu.server.frontdoor.Phrases;
import dev.hoshu.server.timeline.Timeline.FlagKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The days that matter for a machine: today, what is to be done by when, and where it all ends. */
final class KeyDays {
    private final Phrases phrases;
    private final LocalDate today;

    KeyDays(Phrases phrases, LocalDate today) {
        this.phrases = phrases;
        this.today = today;
    }

    List<KeyDay> of(
            Standing standing,
            Optional<Renewals> renewals,
            Optional<ServiceLimit> limit,
            Optional<LocalDate> endOfSupport,
            List<DriveEnd> driveEnds,
            List<Supported> software) {
        var days = new ArrayList<KeyDay>();
        days.add(today(standing.on()));
        if (renewals.map(Renewals::outlook)
                .filter(Renewals.Outlook.AVAILABLE::equals)
                .isPresent()) {
            addDeadlines(days, standing);
        }
        limit.ifPresent(l ->
                days.add(
                        new KeyDay(
                                FlagKind.LIMIT,
                                l.lastDay(),
                                phrases.say("timeline.limit", String.valueOf(l.years())),
                                "",
                                l.rule())));
        endOfSupport.ifPresent(day ->
                days.add(
                        new KeyDay(
                                FlagKind.END_OF_SUPPORT,
                                day,
                                phrases.say("timeline.end-of-support"),
                                "",
                                Rule.EOS_1)));
        driveEnds.stream().findFirst().ifPresent(first -> days.add(driveEnd(first, driveEnds)));
        rightEnd(software).ifPresent(days::add);
        days.sort(Comparator.comparing(KeyDay::day));
        return days;
    }

    /** The first drive whose coverage ends before the machine's stands for all of them. */
    private KeyDay driveEnd(DriveEnd first, List<DriveEnd> all) {
        var name =
                all.size() == 1
                        ? first.drive()
                        : phrases.say("timeline.drive-end.more", first.drive(), all.size() - 1);
        return new KeyDay(
                first.day().isBefore(today) ? FlagKind.PASSED : FlagKind.DEADLINE,
                first.day(),
                phrases.say("timeline.drive-end"),
                name,
                Rule.PART_6);
    }

    /** The next right to support of software that ends; where all are over, the last that did. */
    private Optional<KeyDay> rightEnd(List<Supported> software) {
        var byEnd = Comparator.comparing(Supported::rightUntil);
        return software.stream()
                .filter(s -> !s.rightUntil().isBefore(today))
                .min(byEnd)
                .or(() -> software.stream().max(byEnd))
                .map(s ->
                        new KeyDay(
                                s.rightUntil().isBefore(today)
                                        ? FlagKind.PASSED
                                        : FlagKind.DEADLINE,
                                s.rightUntil(),
                                phrases.say("timeline.right-end"),
                                s.software(),
                                Rule.CAT_5));
    }

    private KeyDay today(LocalDate on) {
        var name = phrases.say(on.equals(today) ? "timeline.today" : "timeline.as-of");
        return new KeyDay(FlagKind.TODAY, on, name, "", null);
    }

    private void addDeadlines(List<KeyDay> days, Standing standing) {
        var orderBy = standing.orderBy();
        var freeUntil = standing.freeUntil();
        if (orderBy == null || freeUntil == null) {
            return;
        }
        var order = phrases.say("timeline.order-by");
        var noFee = phrases.say("timeline.no-fee");
        if (!standing.isOver()) {
            boolean passed = standing.on().isAfter(orderBy);
            var kind = passed ? FlagKind.PASSED : FlagKind.DEADLINE;
            days.add(new KeyDay(kind, orderBy, order, "", Rule.REN_3));
            if (passed) {
                var register = phrases.say("timeline.register-by");
                days.add(
                        new KeyDay(
                                FlagKind.DEADLINE,
                                standing.coverageEnd(),
                                register,
                                "",
                                Rule.REN_3));
            }
        } else if (standing.isFree()) {
            days.add(new KeyDay(FlagKind.PASSED, orderBy, order, "", Rule.REN_3));
            days.add(new KeyDay(FlagKind.DEADLINE, freeUntil, order, noFee, Rule.REN_5));
        } else {
            days.add(
                    new KeyDay(
                            FlagKind.PASSED,
                            freeUntil,
                            phrases.say("timeline.free-until"),
                            "",
                            Rule.REN_5));
        }
    }
}
