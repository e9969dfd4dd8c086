package dev.hoshu.fleet.programme;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ListedOfferings;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.coverage.BaseWarranty;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.fleet.Outlook;
import dev.hoshu.domain.fleet.Outlooks;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.fleet.base.FleetMachine;
import dev.hoshu.fleet.base.HeldService;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The domain's decisions of one day about rows of the base. It adds no rule: it gathers the facts
 * and asks. One serves one task, because what belongs to a machine number or a part number is
 * looked up once and kept.
 */
public final class MachineDecisions {

    private static final int MOST_KEPT = 10_000;

    private final FleetProgramme programme;
    private final Policy policy;
    private final Outlooks outlooks;
    private final @Nullable ListedOfferings list;
    private final Map<MachineNumber, Known> known = new HashMap<>();
    private final Map<String, Optional<ServiceOffering>> packs = new HashMap<>();

    private record Known(@Nullable MachineType type, List<ServiceOffering> fitting) {}

    /**
     * Decisions of that day.
     *
     * @throws IllegalArgumentException if no policy is in force on that day
     */
    public MachineDecisions(FleetProgramme held, LocalDate on) {
        var all = held.programme();
        this.programme = held;
        this.policy =
                all.policies()
                        .inForce(on)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "%s の方針は %s にはまだありません。 / %s has no policy on %s yet."
                                                .formatted(all.code(), on, all.code(), on)));
        this.outlooks =
                Outlooks.under(policy, all.areaLists().inForce(on).orElse(null), on, all.country());
        this.list = held.inForce(on).map(FleetProgramme.DatedList::offerings).orElse(null);
    }

    /** A machine's facts, or why there are none. */
    public sealed interface Facts {

        /**
         * The facts.
         *
         * @param machine what the decisions rest on
         */
        record Known(MachineFacts machine) implements Facts {}

        /**
         * What is registered on it is on no list.
         *
         * @param why which, and what to do
         */
        record Unclear(Sentence why) implements Facts {}
    }

    /** The policy of the day. */
    public Policy policy() {
        return policy;
    }

    /** What decisions about a machine rest on. */
    public Facts facts(FleetMachine held) {
        var machine = held.machine();
        var type = known(machine.number()).type();
        var services = new ArrayList<RegisteredService>(held.services().size());
        var fault = services(held, services);
        if (fault != null) {
            return new Facts.Unclear(fault);
        }
        var warranty = machine.warranty();
        var timeline =
                warranty == null
                        ? null
                        : CoverageTimeline.of(
                                new BaseWarranty(warranty, warrantyLevel(held, type)),
                                services,
                                machine.country());
        return new Facts.Known(MachineFacts.onRecord(machine, type, timeline));
    }

    /** What a machine comes to. */
    public Outlook outlook(MachineFacts machine) {
        return outlooks.of(machine, known(machine.number()).fitting());
    }

    /** The uncovered days of a machine, the lapse up to the day among them. */
    public List<CoveragePeriod> uncovered(CoverageTimeline timeline) {
        return outlooks.uncovered(timeline);
    }

    private Known known(MachineNumber number) {
        var held = known.get(number);
        if (held != null) {
            return held;
        }
        var found =
                new Known(
                        programme.programme().machineTypes().of(number).orElse(null),
                        list == null ? List.of() : list.fitting(number));
        if (known.size() < MOST_KEPT) {
            known.put(number, found);
        }
        return found;
    }

    private static ServiceLevel warrantyLevel(FleetMachine held, @Nullable MachineType type) {
        var said = held.warrantyLevel();
        var level = said == null ? null : ServiceLevel.ofCode(said).orElse(null);
        if (level == null && type != null) {
            level = type.baseLevel();
        }
        return level == null ? ServiceLevel.NEXT_BUSINESS_DAY : level;
    }

    /** What a service is, once it is known of which kind: null level where it has none. */
    private record Kind(String code, @Nullable ServiceLevel level, boolean premier) {

        Optional<ServiceKind> ofCoverage() {
            return switch (code) {
                case "UPGRADE" -> Optional.of(ServiceKind.UPGRADE);
                case "RENEWAL" -> Optional.of(ServiceKind.RENEWAL);
                case "INDIVIDUAL_CONTRACT" -> Optional.of(ServiceKind.INDIVIDUAL_CONTRACT);
                default -> Optional.empty();
            };
        }
    }

    private @Nullable Sentence services(FleetMachine held, List<RegisteredService> services) {
        var upgrades = new ArrayList<HeldService>(0);
        for (var service : held.services()) {
            var kind = kind(service);
            if (kind == null) {
                return unknownPart(service);
            }
            var ofCoverage = kind.ofCoverage();
            if (ofCoverage.isPresent()) {
                var level = kind.level();
                services.add(
                        new RegisteredService(
                                ofCoverage.get(),
                                level == null ? ServiceLevel.NEXT_BUSINESS_DAY : level,
                                kind.premier(),
                                country(service),
                                service.period(),
                                service.orderedOn()));
            } else if (kind.code().equals(OfferingKind.PREMIER_UPGRADE.name())) {
                upgrades.add(service);
            }
        }
        if (!upgrades.isEmpty()) {
            upgrade(services, upgrades);
        }
        return null;
    }

    private void upgrade(List<RegisteredService> services, List<HeldService> upgrades) {
        upgrades.sort(Comparator.comparing(u -> u.period().firstDay()));
        var parts = new ArrayList<RegisteredService>();
        for (var service : services) {
            var own =
                    upgrades.stream()
                            .filter(u -> country(u).equals(service.country()))
                            .map(HeldService::period)
                            .toList();
            parts.addAll(service.upgradedBy(own));
        }
        services.clear();
        services.addAll(parts);
    }

    private String country(HeldService service) {
        var said = service.country();
        return said == null ? programme.programme().country() : said;
    }

    private @Nullable Kind kind(HeldService service) {
        var said = service.kind();
        if (said != null) {
            var level = service.level();
            return new Kind(
                    said,
                    level == null ? null : ServiceLevel.ofCode(level).orElse(null),
                    service.premier());
        }
        var part = service.partNumber();
        if (part == null) {
            return null;
        }
        return packs.computeIfAbsent(part, p -> OfferingNumber.parse(p).flatMap(programme::newest))
                .map(o -> new Kind(o.kind().name(), o.level(), o.premier()))
                .orElse(null);
    }

    private static Sentence unknownPart(HeldService service) {
        var part = service.partNumber();
        return new Sentence(
                "商品番号 %s はどの検索リストにもありません。番号を確かめてください。".formatted(part == null ? "" : part),
                "The part number %s is on no search list; check it."
                        .formatted(part == null ? "" : part));
    }
}
