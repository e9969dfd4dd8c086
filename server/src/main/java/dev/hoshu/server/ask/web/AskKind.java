package dev.hoshu.server.ask.web;

import static dev.hoshu.server.ask.web.Field.needed;
import static dev.hoshu.server.ask.web.Field.possible;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked, in the order in which people come with it. */
enum AskKind {
    /** Who pays for a repair. */
    REPAIR("repair", Theme.FAILURE, QuestionFields.REPAIR),
    /** What covers the machine on a day. */
    COVERAGE("coverage", Theme.FAILURE, List.of(possible("ask.on", new Entry.Day()))),
    /** When a call must be answered. */
    RESPONSE("response", Theme.FAILURE, QuestionFields.RESPONSE),
    /** What a clock shows. */
    CLOCK("clock", Theme.FAILURE, QuestionFields.CLOCK),
    /** Whether a service can be had. */
    OFFER("offer", Theme.BUYING, QuestionFields.OFFER),
    /** The cheapest way to stay covered. */
    PLAN("plan", Theme.BUYING, QuestionFields.PLAN),
    /** When a pack is delivered. */
    DELIVERY("delivery", Theme.BUYING, List.of(needed("ask.orderedOn", new Entry.Day()))),
    /** Whether a pack can be registered. */
    REGISTRATION("registration", Theme.REGISTERED, QuestionFields.REGISTRATION),
    /** Which Premier upgrade a service can have. */
    PREMIER_UPGRADE("premierUpgrade", Theme.REGISTERED, QuestionFields.PREMIER_UPGRADE),
    /** Whether coverage may start on the day of delivery. */
    START_DATE_CHANGE("startDateChange", Theme.REGISTERED, QuestionFields.START_DATE_CHANGE),
    /** Whether coverage can be given up. */
    GIVE_UP(
            "giveUp",
            Theme.REGISTERED,
            List.of(needed("ask.of", QuestionFields.PARTS_OF_COVERAGE))),
    /** When a term ends. */
    TERM("term", Theme.DAYS, QuestionFields.TERM),
    /** Which day the n-th business day is. */
    BUSINESS_DAY("businessDay", Theme.DAYS, QuestionFields.BUSINESS_DAY);

    /** What brings a person to a question. */
    enum Theme {
        /** Something broke. */
        FAILURE,
        /** Something is to be bought. */
        BUYING,
        /** A pack, or a service that is registered. */
        REGISTERED,
        /** Days alone. */
        DAYS;

        /** By which its words are found. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        List<AskKind> kinds() {
            return Stream.of(AskKind.values()).filter(k -> k.theme == this).toList();
        }
    }

    private final String code;
    private final Theme theme;
    private final List<FieldGroup> groups;

    AskKind(String code, Theme theme, List<Field> asked) {
        this.code = code;
        this.theme = theme;
        this.groups = groups(code, asked);
    }

    private static List<FieldGroup> groups(String code, List<Field> asked) {
        var all = new ArrayList<FieldGroup>();
        all.add(new FieldGroup("ask", FieldGroup.Shape.OPEN, asked));
        switch (code) {
            case "offer", "registration" -> all.add(QuestionFields.CONDITIONS);
            case "plan" -> all.add(QuestionFields.OFFERINGS);
            case "clock" -> {
                all.add(QuestionFields.HOURS);
                all.add(QuestionFields.EVENTS);
            }
            default -> {
                // One group says all of it.
            }
        }
        if (!QuestionFields.WITHOUT_MACHINE.contains(code)) {
            all.add(QuestionFields.MACHINE);
            all.add(QuestionFields.SERVICES);
            all.add(QuestionFields.CAPABILITIES);
        }
        all.add(QuestionFields.ABOUT);
        return List.copyOf(all);
    }

    static Optional<AskKind> ofCode(String code) {
        return Stream.of(values()).filter(k -> k.code.equals(code)).findFirst();
    }

    /** The member under {@code ask}, and the address. */
    String code() {
        return code;
    }

    /** Its fields, in the order of the form. */
    List<FieldGroup> groups() {
        return groups;
    }

    /** The group and field that a parameter belongs to. */
    Optional<Field> field(String parameter) {
        var name = Field.nameOf(parameter);
        return groups.stream().flatMap(g -> g.named(name).stream()).findFirst();
    }

    /** The field of a parameter, or the first of those that enter what it is made of. */
    Optional<Field> fieldWithin(String parameter) {
        return field(parameter)
                .or(() ->
                        groups.stream()
                                .flatMap(g -> g.fields().stream())
                                .filter(f -> f.name().startsWith(parameter + "."))
                                .findFirst());
    }
}
