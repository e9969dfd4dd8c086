package dev.hoshu.server.keeping;

import dev.hoshu.domain.catalog.Family;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.ResponseAreaList.Entry;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.dispatch.Spot;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.keeping.CapacityQuestion;
import dev.hoshu.domain.keeping.CapacityQuestion.Area;
import dev.hoshu.domain.keeping.CapacityQuestion.MachineAnswer;
import dev.hoshu.domain.keeping.CapacityQuestion.PlaceAnswer;
import dev.hoshu.domain.keeping.LinkReading;
import dev.hoshu.domain.keeping.ResponseCapacities;
import dev.hoshu.domain.keeping.ResponseCapacity;
import dev.hoshu.domain.place.Municipality;
import dev.hoshu.domain.rulebook.ClockPolicy;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.server.area.Areas;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts the question to the domain and its answer into the words that are shown and kept. */
@Component
class Capacities {

    private final Areas areas;

    Capacities(Areas areas) {
        this.areas = areas;
    }

    /** The levels with a timed response that a programme measures in minutes, the fastest first. */
    static List<ServiceLevel> levels(Policy policy) {
        return Arrays.stream(ServiceLevel.values())
                .filter(level ->
                        level.responseTime().isPresent() && target(policy, level).isPresent())
                .sorted(Comparator.comparingInt(level -> target(policy, level).getAsInt()))
                .toList();
    }

    private static OptionalInt target(Policy policy, ServiceLevel level) {
        var measured = policy.clock().levels().get(level.code());
        return measured != null
                        && measured.target() instanceof ClockPolicy.Target.Within(int minutes)
                ? OptionalInt.of(minutes)
                : OptionalInt.empty();
    }

    /**
     * What a level at a place comes to; of a level that is not measured the hours are its name's.
     */
    Reading read(
            Ground ground,
            ServiceLevel level,
            @Nullable MachineNumber machine,
            @Nullable Municipality place) {
        var policy = ground.policy();
        int target =
                target(policy, level)
                        .orElseGet(() -> level.onSiteWithinHours().orElseThrow() * MINUTES_AN_HOUR);
        var type =
                Optional.ofNullable(machine)
                        .flatMap(number -> ground.programme().machineTypes().of(number));
        var question =
                new CapacityQuestion(
                        level,
                        target,
                        place(ground, level, place),
                        machine(machine, type, level),
                        policy.dispatch()
                                .skill(
                                        type.flatMap(MachineType::knownFamily)
                                                .map(Family::code)
                                                .orElse("")),
                        spot(ground, place),
                        ground.sites(level),
                        ground.staff(),
                        ground.parts());
        var capacity = ResponseCapacities.under(policy.dispatch()).decide(question);
        return reading(ground, question, capacity);
    }

    private static final int MINUTES_AN_HOUR = 60;

    private static Reading reading(
            Ground ground, CapacityQuestion question, ResponseCapacity capacity) {
        return new Reading(
                Reading.State.of(capacity),
                question.level().code(),
                question.targetMinutes(),
                capacity.weakest().map(LinkReading::link).orElse(null),
                capacity.sentence().ja(),
                capacity.sentence().en(),
                capacity.links().stream().map(Reading.Line::of).toList(),
                capacity.week().usual(),
                capacity.week().onHolidays(),
                ground.policy().dispatch().keeping().leastOnDuty(),
                ground.day(),
                ground.invented());
    }

    private static PlaceAnswer place(
            Ground ground, ServiceLevel level, @Nullable Municipality place) {
        var list = ground.areas();
        var version = list == null ? null : list.version();
        if (list == null || place == null) {
            return new PlaceAnswer(Area.UNKNOWN, version, place == null ? null : place.fullName());
        }
        return new PlaceAnswer(
                list.entry(place.code5()).map(entry -> area(entry, level)).orElse(Area.UNKNOWN),
                version,
                place.fullName());
    }

    private static Area area(Entry entry, ServiceLevel level) {
        return switch (entry.of(level.responseTime().orElseThrow())) {
            case YES -> Area.YES;
            case CONSULT -> Area.CONSULT;
            case NO -> Area.NO;
            case PART -> Area.UNDECIDED;
        };
    }

    private static MachineAnswer machine(
            @Nullable MachineNumber asked, Optional<MachineType> type, ServiceLevel level) {
        if (asked == null) {
            return MachineAnswer.NOT_ASKED;
        }
        return type.map(MachineType::responseTimes)
                .map(times ->
                        times.contains(level.responseTime().orElseThrow())
                                ? MachineAnswer.YES
                                : MachineAnswer.NO)
                .orElse(MachineAnswer.UNKNOWN);
    }

    /** The municipality's office on its land; unknown where the list does not say which land. */
    private @Nullable Spot spot(Ground ground, @Nullable Municipality place) {
        return place == null
                ? null
                : areas.landMass(ground.programme().code(), place.code5(), ground.day())
                        .map(land ->
                                new Spot(
                                        place.fullName(),
                                        place.latitude(),
                                        place.longitude(),
                                        land))
                        .orElse(null);
    }
}
