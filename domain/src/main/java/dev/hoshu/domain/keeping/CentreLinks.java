package dev.hoshu.domain.keeping;

import static dev.hoshu.domain.keeping.PlaceLinks.hoursEn;
import static dev.hoshu.domain.keeping.PlaceLinks.hoursJa;
import static dev.hoshu.domain.keeping.PlaceLinks.reading;

import dev.hoshu.domain.keeping.CapacityQuestion.Site;
import dev.hoshu.domain.rulebook.DispatchPolicy;

import org.jspecify.annotations.Nullable;

/** What the drive leaves of the target, and whether anybody is there at night: SLA-2. */
final class CentreLinks {

    private final CapacityQuestion question;
    private final DispatchPolicy.Keeping figures;
    private final @Nullable Reachable reach;

    CentreLinks(
            CapacityQuestion question, DispatchPolicy.Keeping figures, @Nullable Reachable reach) {
        this.question = question;
        this.figures = figures;
        this.reach = reach;
    }

    LinkReading distance() {
        if (reach == null) {
            return unreached(question, Link.DISTANCE);
        }
        if (question.centres().stream().noneMatch(Site::sends)) {
            return reading(
                    Link.DISTANCE,
                    Hold.BROKEN,
                    "%sに出られる保守センターがありません。".formatted(hoursJa(question)),
                    "No service centre serves the %s.".formatted(hoursEn(question)));
        }
        var nearest = reach.nearest();
        return nearest.isPresent()
                ? driven(reach, nearest.get())
                : reading(
                        Link.DISTANCE,
                        Hold.BROKEN,
                        "%sに出られる保守センターから道路が通じていません。".formatted(hoursJa(question)),
                        "No road leads here from a service centre that serves the %s."
                                .formatted(hoursEn(question)));
    }

    private LinkReading driven(Reachable reachable, Site nearest) {
        var name = nearest.spot().name();
        int drive = reachable.drive(name).orElseThrow();
        int spare = reachable.minutes() - drive;
        var ja = "最寄りの%sから%d分です。".formatted(name, drive);
        var en = "The nearest, %s, is %d minutes away: ".formatted(name, drive);
        if (spare < 0) {
            return reading(
                    Link.DISTANCE,
                    Hold.BROKEN,
                    ja
                            + "出発までの%d分を引いた%d分では届きません。"
                                    .formatted(figures.marginMinutes(), reachable.minutes()),
                    en
                            + "too far for the %d minutes that are left after %d to set out."
                                    .formatted(reachable.minutes(), figures.marginMinutes()));
        }
        return reading(
                Link.DISTANCE,
                spare < figures.leastSpareMinutes() ? Hold.THIN : Hold.HOLDS,
                ja + "目標%d分のうち、余裕は%d分です。".formatted(question.targetMinutes(), spare),
                en
                        + "of the target of %d, %d are to spare."
                                .formatted(question.targetMinutes(), spare));
    }

    LinkReading hours() {
        if (reach == null) {
            return unreached(question, Link.HOURS);
        }
        long open = reach.inTime().stream().filter(Site::roundTheClock).count();
        return open == 0
                ? reading(
                        Link.HOURS,
                        Hold.BROKEN,
                        "%d分で届く24時間の保守センターがありません。".formatted(reach.minutes()),
                        "No round-the-clock centre is within %d minutes."
                                .formatted(reach.minutes()))
                : reading(
                        Link.HOURS,
                        Hold.HOLDS,
                        "%d分で届く24時間の保守センターが%dか所あります。".formatted(reach.minutes(), open),
                        "Round-the-clock centres within %d minutes: %d."
                                .formatted(reach.minutes(), open));
    }

    /** Without centres, or where the place or its land is not known, nobody knows a drive. */
    static LinkReading unreached(CapacityQuestion question, Link link) {
        return question.centres().isEmpty()
                ? reading(
                        link, Hold.UNKNOWN, "保守センターが登録されていません。", "No service centre is on record.")
                : reading(
                        link,
                        Hold.UNKNOWN,
                        "設置場所がどこか、地図の上でわかりません。",
                        "Where the place is on the map is not known.");
    }
}
