package dev.hoshu.fleet.base;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.ListedOfferings;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.sheets.machines.SampleFleet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * An invented base of any size with services, in which one customer has a third of the machines, as
 * the largest customer of a maker may. The same seed gives the same machines, and the n-th is the
 * same whatever the size.
 */
public final class InventedBase {

    /** The customer who has a third of the base. */
    public static final String LARGEST_CUSTOMER = "C00001";

    private static final int LARGEST_SHARE = 3;
    private static final long SALT = 0xD1B54A32D192ED03L;
    private static final int LONGEST_LAPSE = 200;
    private static final int LEAD_DAYS = 30;
    private static final int MOST_RENEWALS = 3;

    private final long seed;
    private final LocalDate until;
    private final String country;
    private final ListedOfferings list;
    private final SampleFleet machines;
    private final Map<String, List<ServiceOffering>> upgrades = new HashMap<>();
    private final Map<String, List<ServiceOffering>> renewals = new HashMap<>();

    /**
     * A base.
     *
     * @param seed decides everything that is invented
     * @param until no order of a service is dated later
     * @param country where the services are sold, ISO 3166 two letters
     * @param list the list that the services are taken from
     */
    public InventedBase(long seed, LocalDate until, String country, ListedOfferings list) {
        this.seed = seed;
        this.until = until;
        this.country = country;
        this.list = list;
        this.machines = SampleFleet.withSeed(seed);
    }

    /** The machine at that place, from 0. */
    public FleetMachine machine(long place) {
        var machine = owned(machines.machine(place), place);
        var random = new SplittableRandom((seed ^ SALT) + place * 0x9E3779B97F4A7C15L);
        return new FleetMachine(machine, null, services(machine, random));
    }

    private InstalledMachine owned(InstalledMachine machine, long place) {
        return new InstalledMachine(
                machine.number(),
                machine.serial(),
                place % LARGEST_SHARE == 0 ? LARGEST_CUSTOMER : machine.customer(),
                machine.channel(),
                machine.countryOfSale(),
                machine.country(),
                machine.shippedFromFactory(),
                machine.warranty(),
                machine.municipality(),
                machine.preOwned());
    }

    private List<HeldService> services(InstalledMachine machine, SplittableRandom random) {
        var services = new ArrayList<HeldService>();
        var warranty = machine.warranty();
        if (warranty == null) {
            return services;
        }
        var dayAfter = warranty.dayAfter();
        int fate = random.nextInt(100);
        if (fate < 45) {
            var upgrade = pick(upgrades(machine), random);
            if (upgrade != null) {
                var days = upgrade.term().from(warranty.firstDay());
                services.add(held(upgrade, days, warranty.firstDay()));
                dayAfter = days.dayAfter().isAfter(dayAfter) ? days.dayAfter() : dayAfter;
            }
        }
        // One in five is never renewed; of the others most are renewed in time, some after a lapse.
        for (int i = 0; i < MOST_RENEWALS && fate % 5 != 0; i++) {
            var lapse = random.nextInt(10) == 0 ? 1 + random.nextInt(LONGEST_LAPSE) : 0;
            var orderedOn = dayAfter.plusDays(lapse).minusDays(lapse == 0 ? LEAD_DAYS : 0);
            var renewal = pick(renewals(machine), random);
            if (renewal == null || orderedOn.isAfter(until) || random.nextInt(4) == 0) {
                break;
            }
            var days = renewal.term().from(dayAfter.plusDays(lapse));
            services.add(held(renewal, days, orderedOn));
            dayAfter = days.dayAfter();
        }
        return services;
    }

    private HeldService held(ServiceOffering offering, CoveragePeriod days, LocalDate orderedOn) {
        var level = offering.level();
        return new HeldService(
                offering.number().value(),
                offering.kind().name(),
                level == null ? null : level.code(),
                offering.premier(),
                country,
                days,
                orderedOn);
    }

    private List<ServiceOffering> upgrades(InstalledMachine machine) {
        return upgrades.computeIfAbsent(
                machine.number().toString(), n -> fitting(machine, OfferingKind.UPGRADE));
    }

    private List<ServiceOffering> renewals(InstalledMachine machine) {
        return renewals.computeIfAbsent(
                machine.number().toString(), n -> fitting(machine, OfferingKind.RENEWAL));
    }

    private List<ServiceOffering> fitting(InstalledMachine machine, OfferingKind kind) {
        return list.fitting(machine.number()).stream()
                .filter(o -> o.kind() == kind && o.level() != null)
                .toList();
    }

    private static @org.jspecify.annotations.Nullable ServiceOffering pick(
            List<ServiceOffering> offerings, SplittableRandom random) {
        return offerings.isEmpty() ? null : offerings.get(random.nextInt(offerings.size()));
    }
}
