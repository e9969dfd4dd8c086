package dev.hoshu.server.ask.web;

import static dev.hoshu.server.ask.web.Field.needed;
import static dev.hoshu.server.ask.web.Field.possible;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.entitlement.PartKind;
import dev.hoshu.domain.entitlement.PartOrigin;
import dev.hoshu.domain.entitlement.RepairCause;
import dev.hoshu.domain.entitlement.ReplaceableBy;
import dev.hoshu.domain.registration.CoveragePart;
import dev.hoshu.domain.registration.ProofOfPurchase;
import dev.hoshu.domain.response.ClockEvent;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The members of a question as fields; a test walks the contract's examples through them. */
final class QuestionFields {

    static final Set<String> WITHOUT_MACHINE =
            Set.of("term", "businessDay", "response", "delivery", "clock");

    private static final Entry LEVELS =
            new Entry.OneOf(Stream.of(ServiceLevel.values()).map(ServiceLevel::code).toList());
    private static final List<String> DAYS =
            Stream.of(DayOfWeek.values()).map(day -> day.name().substring(0, 3)).toList();
    private static final Entry OFFERING_KINDS = new Entry.OneOf(List.of("UPGRADE", "RENEWAL"));
    static final Entry PARTS_OF_COVERAGE = oneOf(CoveragePart.values());

    static final List<Field> REPAIR =
            List.of(
                    needed("ask.on", new Entry.Day()),
                    needed("ask.cause", oneOf(RepairCause.values())),
                    needed("ask.part.kind", oneOf(PartKind.values())),
                    needed("ask.part.origin", oneOf(PartOrigin.values())),
                    possible("ask.part.replaceableBy", oneOf(ReplaceableBy.values())),
                    possible("ask.part.limitedWarranty", new Entry.Truth()),
                    possible("ask.part.enduranceLeft", new Entry.Amount()),
                    possible("ask.part.warranty.start", new Entry.Day()),
                    possible("ask.part.warranty.end", new Entry.Day()));

    static final List<Field> RESPONSE =
            List.of(needed("ask.level", LEVELS), needed("ask.acceptedAt", new Entry.Moment()));

    static final List<Field> CLOCK =
            List.of(
                    needed("ask.targetMinutes", new Entry.Count()),
                    needed("ask.at", new Entry.Moment()));

    /** Days and times, or round the clock, which says the same member otherwise. */
    static final FieldGroup HOURS =
            new FieldGroup(
                    "hours",
                    FieldGroup.Shape.OPEN,
                    List.of(
                            possible("ask.calendar.days", new Entry.SomeOf(DAYS)),
                            possible("ask.calendar.from", new Entry.Text(5)),
                            possible("ask.calendar.to", new Entry.Text(5)),
                            possible("ask.calendar.holidays", new Entry.Truth()),
                            possible("ask.calendar", new Entry.OneOf(List.of("24X7")))));

    static final FieldGroup EVENTS =
            new FieldGroup(
                    "events",
                    FieldGroup.Shape.ROWS,
                    List.of(
                            possible("ask.events.*.type", oneOf(ClockEvent.Type.values())),
                            possible("ask.events.*.at", new Entry.Moment())));

    private static final List<Field> OFFERING =
            List.of(
                    needed("ask.kind", OFFERING_KINDS),
                    needed("ask.months", new Entry.Count()),
                    needed("ask.level", LEVELS),
                    possible("ask.premier", new Entry.Tick()));

    static final List<Field> OFFER = and(OFFERING, needed("ask.orderedOn", new Entry.Day()));

    static final List<Field> REGISTRATION =
            and(
                    OFFERING,
                    needed("ask.registeredOn", new Entry.Day()),
                    possible("ask.orderedOn", new Entry.Day()),
                    possible("ask.packUsed", new Entry.Tick()));

    static final FieldGroup CONDITIONS =
            new FieldGroup(
                    "conditions",
                    FieldGroup.Shape.FOLDED,
                    List.of(
                            possible("ask.halfTerm", new Entry.Tick()),
                            possible("ask.country", new Entry.Text(2)),
                            possible("ask.municipality", new Entry.Text(5)),
                            possible("ask.forModels", new Entry.Texts()),
                            possible("ask.held", new Entry.Tick()),
                            possible("ask.channel", new Entry.Text(10)),
                            possible("ask.onSale.from", new Entry.Day()),
                            possible("ask.onSale.until", new Entry.Day()),
                            possible("ask.price", new Entry.Count())));

    static final List<Field> PLAN =
            List.of(
                    needed("ask.orderedOn", new Entry.Day()),
                    needed("ask.until", new Entry.Day()),
                    needed("ask.level", LEVELS),
                    possible("ask.premier", new Entry.Tick()),
                    possible("ask.reinstatementFee", new Entry.Count()));

    static final FieldGroup OFFERINGS =
            new FieldGroup(
                    "offerings",
                    FieldGroup.Shape.ROWS,
                    List.of(
                            possible("ask.offerings.*.kind", OFFERING_KINDS),
                            possible("ask.offerings.*.months", new Entry.Count()),
                            possible("ask.offerings.*.level", LEVELS),
                            possible("ask.offerings.*.premier", new Entry.Tick()),
                            possible("ask.offerings.*.price", new Entry.Count())));

    static final List<Field> PREMIER_UPGRADE =
            List.of(
                    needed("ask.registeredOn", new Entry.Day()),
                    needed("ask.tiers", new Entry.Counts()));

    static final List<Field> START_DATE_CHANGE =
            List.of(
                    needed("ask.of", PARTS_OF_COVERAGE),
                    needed("ask.deliveredOn", new Entry.Day()),
                    possible("ask.documents", someOf(ProofOfPurchase.values())));

    static final List<Field> TERM =
            List.of(
                    needed("ask.start", new Entry.Day()),
                    possible("ask.years", new Entry.Count()),
                    possible("ask.months", new Entry.Count()));

    static final List<Field> BUSINESS_DAY =
            List.of(needed("ask.after", new Entry.Day()), needed("ask.days", new Entry.Count()));

    static final FieldGroup MACHINE =
            new FieldGroup(
                    "machine",
                    FieldGroup.Shape.OPEN,
                    List.of(
                            needed("machine.machineNumber", new Entry.Text(14)),
                            possible("machine.serialNumber", new Entry.Text(12)),
                            possible("machine.warranty.start", new Entry.Day()),
                            possible("machine.warranty.end", new Entry.Day()),
                            possible("machine.warranty.level", LEVELS),
                            possible("machine.working", new Entry.Truth()),
                            possible("machine.country", new Entry.Text(2)),
                            possible("machine.site.municipality", new Entry.Text(5))));

    static final FieldGroup SERVICES =
            new FieldGroup(
                    "services",
                    FieldGroup.Shape.ROWS,
                    List.of(
                            possible("services.*.kind", oneOf(ServiceKind.values())),
                            possible("services.*.level", LEVELS),
                            possible("services.*.premier", new Entry.Tick()),
                            possible("services.*.start", new Entry.Day()),
                            possible("services.*.end", new Entry.Day()),
                            possible("services.*.orderedOn", new Entry.Day()),
                            possible("services.*.country", new Entry.Text(2))));

    /** What the catalogue knows of most machines, and a question may know better. */
    static final FieldGroup CAPABILITIES =
            new FieldGroup(
                    "capabilities",
                    FieldGroup.Shape.FOLDED,
                    List.of(
                            possible("machine.family", new Entry.FamilyOf()),
                            possible("machine.announcedOn", new Entry.Day()),
                            possible("machine.shippedFromFactory", new Entry.Day()),
                            possible("machine.endOfSupport", new Entry.Day()),
                            possible("machine.endOfSupport.none", new Entry.NoneTick()),
                            possible("machine.twoYearRenewal", new Entry.Truth()),
                            possible(
                                    "machine.responseTimes", new Entry.SomeOf(List.of("4H", "2H"))),
                            possible("machine.responseTimes.none", new Entry.EmptyTick()),
                            possible("machine.premierUpgrade", new Entry.Truth()),
                            possible("machine.preOwned", new Entry.Tick()),
                            possible("machine.channel", new Entry.Text(10))));

    static final FieldGroup ABOUT =
            new FieldGroup(
                    "about",
                    FieldGroup.Shape.FOLDED,
                    List.of(
                            possible("asOf", new Entry.Day()),
                            possible("programme", new Entry.ProgrammeOf())));

    private QuestionFields() {}

    private static Entry oneOf(Enum<?>[] codes) {
        return new Entry.OneOf(Stream.of(codes).map(Enum::name).toList());
    }

    private static Entry someOf(Enum<?>[] codes) {
        return new Entry.SomeOf(Stream.of(codes).map(Enum::name).toList());
    }

    private static List<Field> and(List<Field> fields, Field... more) {
        return Stream.concat(fields.stream(), Stream.of(more)).toList();
    }
}
