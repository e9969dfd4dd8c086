package dev.hoshu.domain.keeping;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.Objects;

/** What list and catalogue say, before anybody drives: TERR-2. */
final class PlaceLinks {

    private PlaceLinks() {}

    static LinkReading area(CapacityQuestion question) {
        var place = question.place();
        var ja = Objects.requireNonNullElse(place.name(), "設置場所");
        var en = Objects.requireNonNullElse(place.name(), "the place");
        var list = Objects.requireNonNullElse(place.list(), "");
        return switch (place.answer()) {
            case YES ->
                    reading(
                            Link.AREA_LIST,
                            Hold.HOLDS,
                            "対象地域リスト%s版で、%sは%sの対象です。".formatted(list, ja, hoursJa(question)),
                            "The area list %s has %s for the %s."
                                    .formatted(list, en, hoursEn(question)));
            case CONSULT ->
                    reading(
                            Link.AREA_LIST,
                            Hold.THIN,
                            "対象地域リスト%s版で、%sの%sは要相談です。".formatted(list, ja, hoursJa(question)),
                            "The area list %s leaves the %s at %s to the sales desk."
                                    .formatted(list, hoursEn(question), en));
            case NO ->
                    reading(
                            Link.AREA_LIST,
                            Hold.BROKEN,
                            "対象地域リスト%s版で、%sは%sの対象ではありません。".formatted(list, ja, hoursJa(question)),
                            "The area list %s has %s outside the area of the %s."
                                    .formatted(list, en, hoursEn(question)));
            case UNDECIDED ->
                    reading(
                            Link.AREA_LIST,
                            Hold.UNKNOWN,
                            "対象地域リスト%s版で、%sは区によって異なり、区がわかりません。".formatted(list, ja),
                            "On the area list %s, %s differs by ward, and the ward is not known."
                                    .formatted(list, en));
            case UNKNOWN -> unknownArea(place);
        };
    }

    private static LinkReading unknownArea(CapacityQuestion.PlaceAnswer place) {
        if (place.list() == null) {
            return reading(
                    Link.AREA_LIST,
                    Hold.UNKNOWN,
                    "この日に有効な対象地域リストがありません。",
                    "No area list is in force on this day.");
        }
        return place.name() == null
                ? reading(
                        Link.AREA_LIST,
                        Hold.UNKNOWN,
                        "設置場所がわかりません。",
                        "The place of the machine is not known.")
                : reading(
                        Link.AREA_LIST,
                        Hold.UNKNOWN,
                        "%sは対象地域リスト%s版にありません。".formatted(place.name(), place.list()),
                        "%s is not on the area list %s.".formatted(place.name(), place.list()));
    }

    static LinkReading machine(CapacityQuestion question) {
        return switch (question.machine()) {
            case YES ->
                    reading(
                            Link.MACHINE,
                            Hold.HOLDS,
                            "この機器は%sの対象です。".formatted(hoursJa(question)),
                            "This machine can have the %s.".formatted(hoursEn(question)));
            case NO ->
                    reading(
                            Link.MACHINE,
                            Hold.BROKEN,
                            "この機器は%sの対象ではありません。".formatted(hoursJa(question)),
                            "This machine cannot have the %s.".formatted(hoursEn(question)));
            case UNKNOWN ->
                    reading(
                            Link.MACHINE,
                            Hold.UNKNOWN,
                            "この機器が%sの対象かどうか、カタログにありません。".formatted(hoursJa(question)),
                            "The catalogue does not say whether this machine can have the %s."
                                    .formatted(hoursEn(question)));
            case NOT_ASKED ->
                    reading(
                            Link.MACHINE,
                            Hold.HOLDS,
                            "機器は決まっていません。技能%sを要する機器として答えます。".formatted(question.skill()),
                            "No machine is named; the answer is for one that asks for the skill %s."
                                    .formatted(question.skill()));
        };
    }

    static String hoursJa(CapacityQuestion question) {
        return question.level() == ServiceLevel.WITHIN_4_HOURS ? "4時間対応" : "2時間対応";
    }

    static String hoursEn(CapacityQuestion question) {
        return question.level() == ServiceLevel.WITHIN_4_HOURS
                ? "4-hour response"
                : "2-hour response";
    }

    static LinkReading reading(Link link, Hold hold, String ja, String en) {
        return new LinkReading(link, hold, new Sentence(ja, en));
    }
}
