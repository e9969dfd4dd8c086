package dev.hoshu.server.fleetview.web;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.fleet.Cover;
import dev.hoshu.server.document.Letterhead;
import dev.hoshu.server.document.SectionsPaper;
import dev.hoshu.server.document.SectionsPaper.Section;
import dev.hoshu.server.frontdoor.Phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What a fleet comes to, as a paper to hand on. */
final class FleetPaper {

    private static final int MOST_LINES = 40;

    private final FleetView view;
    private final Phrases phrases;
    private final UnaryOperator<String> placeName;

    FleetPaper(FleetView view, Phrases phrases, UnaryOperator<String> placeName) {
        this.view = view;
        this.phrases = phrases;
        this.placeName = placeName;
    }

    SectionsPaper of(String name, Programme programme, Locale language) {
        return new SectionsPaper(
                Letterhead.of(programme, language),
                phrases.say("fleet.paper", name),
                phrases.say(view.sentence()) + " " + phrases.say(view.left()),
                view.reading().asked().on(),
                List.of(
                        new Section(phrases.say("fleet.months"), months()),
                        new Section(phrases.say("fleet.levels"), levels()),
                        new Section(phrases.say("fleet.support"), support()),
                        new Section(phrases.say("fleet.gaps"), List.of(gaps())),
                        new Section(
                                phrases.say(
                                        "fleet.ahead.until",
                                        view.reading().asked().until().toString()),
                                ahead()),
                        new Section(phrases.say("fleet.places"), places()),
                        new Section(phrases.say("fleet.basis"), List.of(basis()))));
    }

    private List<String> months() {
        var lines = new ArrayList<String>();
        lines.add(phrases.say("fleet.line", phrases.say("fleet.before"), view.totals().before()));
        for (var month : view.totals().months()) {
            lines.add(phrases.say("fleet.line", month.month().toString(), month.machines()));
        }
        lines.add(phrases.say("fleet.line", phrases.say("fleet.after"), view.totals().after()));
        return lines;
    }

    private List<String> levels() {
        var lines = new ArrayList<String>();
        for (var level : view.totals().levels()) {
            lines.add(
                    phrases.say(
                            "fleet.line", phrases.say(level.level().words()), level.machines()));
        }
        for (var cover : Cover.values()) {
            if (cover != Cover.COVERED) {
                lines.add(
                        phrases.say(
                                "fleet.line",
                                phrases.say(cover.words()),
                                view.totals().count(cover)));
            }
        }
        return lines;
    }

    private List<String> support() {
        var lines = new ArrayList<String>();
        view.totals().support().stream()
                .limit(MOST_LINES)
                .forEach(s ->
                        lines.add(
                                phrases.say(
                                        "fleet.line",
                                        s.on()
                                                + " "
                                                + s.machineType()
                                                + (s.product() == null ? "" : " " + s.product()),
                                        s.machines())));
        lines.add(
                phrases.say(
                        "fleet.line",
                        phrases.say("fleet.support.none"),
                        view.totals().supportNone()));
        lines.add(
                phrases.say(
                        "fleet.line",
                        phrases.say("fleet.support.unknown"),
                        view.totals().supportUnknown()));
        return lines;
    }

    private String gaps() {
        return phrases.say("fleet.gaps.say", view.totals().gapMachines(), view.totals().gapDays());
    }

    private List<String> ahead() {
        var ahead = view.totals().ahead();
        return ahead == null
                ? List.of()
                : List.of(
                        phrases.say("fleet.ahead.priced")
                                + ": "
                                + ahead.priced()
                                + " · "
                                + view.yen(ahead.yen()),
                        phrases.say(
                                "fleet.line", phrases.say("fleet.ahead.covered"), ahead.covered()),
                        phrases.say(
                                "fleet.line",
                                phrases.say("fleet.ahead.impossible"),
                                ahead.impossible()),
                        phrases.say(
                                "fleet.line", phrases.say("fleet.ahead.unknown"), ahead.unknown()));
    }

    private List<String> places() {
        var lines = new ArrayList<String>();
        view.totals().places().stream()
                .limit(MOST_LINES)
                .forEach(p ->
                        lines.add(
                                phrases.say(
                                        "fleet.line",
                                        placeName.apply(p.municipality()),
                                        p.machines())));
        if (view.totals().placeUnknown() > 0) {
            lines.add(
                    phrases.say(
                            "fleet.line",
                            phrases.say("fleet.place.unknown"),
                            view.totals().placeUnknown()));
        }
        return lines;
    }

    private String basis() {
        var basis = view.reading().basis();
        return phrases.say(
                "fleet.basis.say", String.valueOf(basis.list()), String.valueOf(basis.policy()));
    }
}
