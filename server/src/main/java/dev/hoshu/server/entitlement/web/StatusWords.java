package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.CoverageTimeline.State;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.server.frontdoor.Phrases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in one breath how a machine stands: what a person on the telephone would read out. */
final class StatusWords {
    private final Phrases phrases;
    private final LocalDate today;

    StatusWords(Phrases phrases, LocalDate today) {
        this.phrases = phrases;
        this.today = today;
    }

    /** A machine whose warranty is not on record: unknown, which is not the same as uncovered. */
    Status unknown() {
        return new Status(
                "consult",
                "is-ink",
                phrases.say("status.unknown.badge"),
                true,
                phrases.say("status.unknown"),
                List.of());
    }

    /**
     * How it stands.
     *
     * @param renewals what can be bought; empty where that was not asked
     * @param endOfSupport the last day of support, if announced
     */
    Status of(
            CoverageTimeline timeline,
            Standing standing,
            Optional<Renewals> renewals,
            Optional<LocalDate> endOfSupport) {
        return switch (standing.state()) {
            case State.NotStarted s -> notStarted(standing);
            case State.Covered s -> covered(timeline, standing, s, renewals);
            case State.Expired s ->
                    standing.isOver()
                            ? lapsed(standing, renewals, endOfSupport)
                            : between(standing);
        };
    }

    private Status notStarted(Standing standing) {
        var first = standing.stretches().getFirst();
        return new Status(
                "available",
                "",
                phrases.say("status.not-started.badge"),
                false,
                phrases.say(
                        "status.not-started",
                        phrases.strongDay(first.firstDay()),
                        phrases.strongDay(standing.coverageEnd())),
                List.of(Rule.NEW_2));
    }

    private Status covered(
            CoverageTimeline timeline,
            Standing standing,
            State.Covered state,
            Optional<Renewals> renewals) {
        var stretch = standing.stretch().orElseThrow();
        var sentence = new Sentences();
        sentence.add(
                phrases.say(
                        "status.covered",
                        level(state.level(), state.premier()),
                        phrases.strongDay(stretch.lastDay())));
        laterLevel(timeline, standing, state, stretch.lastDay()).ifPresent(sentence::add);
        if (stretch.lastDay().isBefore(standing.coverageEnd())) {
            var next = standing.nextStretch().orElseThrow();
            sentence.add(
                    phrases.say(
                            "status.covered.again",
                            stretch.dayAfter().until(next.firstDay(), ChronoUnit.DAYS),
                            phrases.strongDay(next.firstDay())));
            return covered(sentence, List.of(Rule.REP_1));
        }
        return renewals.map(r -> goingOn(standing, r, sentence))
                .orElseGet(() -> covered(sentence, List.of(Rule.REP_1)));
    }

    private Status goingOn(Standing standing, Renewals renewals, Sentences sentence) {
        var outlook = renewals.outlook();
        if (outlook == Renewals.Outlook.AVAILABLE) {
            var orderBy = standing.orderBy();
            if (orderBy == null) {
                return covered(sentence, List.of(Rule.REP_1));
            }
            boolean due = standing.isOrderDue();
            sentence.add(
                    phrases.say(
                            due ? "status.covered.order-now" : "status.covered.order-by",
                            phrases.strongDeadline(orderBy)));
            return due
                    ? new Status(
                            "soon",
                            "is-alert",
                            phrases.say("status.order-now.badge"),
                            true,
                            sentence.said(),
                            List.of(Rule.REN_3, Rule.REN_2))
                    : covered(sentence, List.of(Rule.REN_3, Rule.REN_2));
        }
        sentence.add(phrases.say("status.covered." + outlook.name()));
        return covered(sentence, withReason(renewals, sentence));
    }

    private Status covered(Sentences sentence, List<Rule> rules) {
        return new Status(
                "covered", "", phrases.say("status.covered.badge"), false, sentence.said(), rules);
    }

    /** Where the level falls before the coverage ends, from when and to what. */
    private Optional<String> laterLevel(
            CoverageTimeline timeline, Standing standing, State.Covered now, LocalDate lastDay) {
        var ends = new ArrayList<LocalDate>();
        ends.add(timeline.warranty().period().dayAfter());
        timeline.services().forEach(s -> ends.add(s.period().dayAfter()));
        return ends.stream()
                .filter(day -> day.isAfter(standing.on()) && !day.isAfter(lastDay))
                .sorted()
                .filter(day -> !timeline.on(day).equals(now))
                .findFirst()
                .flatMap(day ->
                        timeline.on(day) instanceof State.Covered then
                                ? Optional.of(
                                        phrases.say(
                                                "status.covered.level",
                                                phrases.strongDay(day.minusDays(1)),
                                                level(then.level(), then.premier())))
                                : Optional.empty());
    }

    private Status between(Standing standing) {
        var last = standing.lastStretch().orElseThrow();
        var next = standing.nextStretch().orElseThrow();
        return gap(
                phrases.say(
                        "status.between",
                        now(standing),
                        phrases.strongDay(last.dayAfter()),
                        phrases.strongDay(next.firstDay().minusDays(1)),
                        phrases.strongDay(next.firstDay())),
                List.of(Rule.TERM_2));
    }

    private Status lapsed(
            Standing standing, Optional<Renewals> renewals, Optional<LocalDate> endOfSupport) {
        var end = phrases.strongDay(standing.coverageEnd());
        if (endOfSupport.isPresent() && standing.on().isAfter(endOfSupport.get())) {
            return new Status(
                    "refused",
                    "is-alert",
                    phrases.say("status.support-ended.badge"),
                    true,
                    phrases.say(
                            "status.support-ended",
                            now(standing),
                            end,
                            phrases.strongDay(endOfSupport.get())),
                    List.of(Rule.EOS_1, Rule.EOS_4));
        }
        var sentence = new Sentences();
        sentence.add(phrases.say("status.lapsed", now(standing), end, standing.daysLapsed()));
        if (renewals.isEmpty()) {
            return gap(sentence.said(), List.of());
        }
        var outlook = renewals.get().outlook();
        if (outlook != Renewals.Outlook.AVAILABLE) {
            sentence.add(phrases.say("status.lapsed." + outlook.name()));
            var rules = withReason(renewals.get(), sentence);
            return gap(sentence.said(), rules);
        }
        var backTo = phrases.strongDay(standing.coverageEnd().plusDays(1));
        var free = standing.freeUntil();
        if (free != null && standing.isFree()) {
            sentence.add(phrases.say("status.lapsed.free", phrases.strongDeadline(free), backTo));
            return gap(sentence.said(), List.of(Rule.REN_2, Rule.REN_4, Rule.REN_5));
        }
        sentence.add(phrases.say("status.lapsed.fee", backTo));
        return gap(sentence.said(), List.of(Rule.REN_5, Rule.REN_4, Rule.REN_2));
    }

    private List<Rule> withReason(Renewals renewals, Sentences sentence) {
        var objection = renewals.objection();
        objection
                .map(Finding::facts)
                .map(phrases::say)
                .map(Phrases::escaped)
                .ifPresent(sentence::add);
        if (objection.isEmpty()) {
            renewals.deciding()
                    .map(d -> Phrases.escaped(phrases.say(d.explanation())))
                    .ifPresent(sentence::add);
        }
        return objection.map(f -> List.of(f.rule())).orElse(List.of());
    }

    private Status gap(String sentence, List<Rule> rules) {
        return new Status(
                "gap", "is-alert", phrases.say("status.lapsed.badge"), true, sentence, rules);
    }

    private String now(Standing standing) {
        return standing.on().equals(today)
                ? phrases.say("status.now")
                : phrases.say("status.then", phrases.day(standing.on()));
    }

    private String level(ServiceLevel level, boolean premier) {
        var words = Phrases.escaped(phrases.say(level.words()));
        return premier ? phrases.say("status.premier", words) : words;
    }

    /** Sentences one after the other: no blank between Japanese ones, one between English. */
    private final class Sentences {
        private final StringBuilder said = new StringBuilder();

        void add(String sentence) {
            if (!said.isEmpty() && !phrases.isJapanese()) {
                said.append(' ');
            }
            said.append(sentence.substring(0, 1).toUpperCase(phrases.language()));
            said.append(sentence.substring(1));
        }

        String said() {
            return said.toString();
        }
    }
}
