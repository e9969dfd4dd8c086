package dev.hoshu.bench.decide;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.catalog.ResponseAreaList;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.coverage.BaseWarranty;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredPack;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.sheets.SheetKinds;
import dev.hoshu.sheets.programme.ProgrammeFolder;
import dev.hoshu.sheets.rows.Opening;
import dev.hoshu.sheets.rows.SheetFile;
import dev.hoshu.sheets.rows.SheetKind;
import dev.hoshu.sheets.rows.SheetRow;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The reference programme, its search list of October 2026 and the machines of the sample, as they
 * are on one day.
 *
 * @param programme the programme
 * @param policy its figures in force on that day
 * @param areas its area list in force on that day
 * @param offerings every offering of the list
 * @param machines the first machines of the sample, with the services registered on them
 */
record ReferenceFacts(
        Programme programme,
        Policy policy,
        @Nullable ResponseAreaList areas,
        List<ServiceOffering> offerings,
        List<MachineFacts> machines) {

    /** The day on which everything is asked. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /** Where everything is asked, ISO 3166 two letters. */
    static final String COUNTRY = "JP";

    private static final int MACHINES = 1000;

    /** Reads them from the folder that {@code hoshu.programmes} names. */
    static ReferenceFacts read() {
        try {
            return read(Path.of(System.getProperty("hoshu.programmes", "programmes")));
        } catch (IOException e) {
            throw new IllegalStateException("The reference programme cannot be read.", e);
        }
    }

    private static ReferenceFacts read(Path programmes) throws IOException {
        var reference = programmes.resolve("lenovo-services-jp");
        var programme = ProgrammeFolder.read(reference);
        var offerings =
                rows(SheetKinds.OFFERINGS, reference.resolve("search-list-2026-10-01.xlsx"));
        var sample = programmes.resolve("sample");
        var byNumber =
                offerings.stream()
                        .collect(Collectors.toMap(ServiceOffering::number, Function.identity()));
        var packs =
                rows(SheetKinds.SERVICES, sample.resolve("registered_services.csv")).stream()
                        .collect(Collectors.groupingBy(p -> p.machine() + " " + p.serial()));
        var machines =
                rows(SheetKinds.MACHINES, sample.resolve("installed_base.csv")).stream()
                        .limit(MACHINES)
                        .map(machine -> {
                            var own =
                                    packs.getOrDefault(
                                            machine.number() + " " + machine.serial(), List.of());
                            return facts(machine, services(own, byNumber), programme);
                        })
                        .toList();
        return new ReferenceFacts(
                programme,
                programme.policies().inForce(TODAY).orElseThrow(),
                programme.areaLists().inForce(TODAY).orElse(null),
                offerings,
                machines);
    }

    private static MachineFacts facts(
            InstalledMachine machine, List<RegisteredService> services, Programme programme) {
        var type = programme.machineTypes().of(machine.number()).orElse(null);
        var warranty = machine.warranty();
        var level = type == null ? null : type.baseLevel();
        var timeline =
                warranty == null || level == null
                        ? null
                        : CoverageTimeline.of(
                                new BaseWarranty(warranty, level), services, machine.country());
        return MachineFacts.onRecord(machine, type, timeline);
    }

    /** Upgrades and renewals; what has no level of its own covers nothing by itself. */
    private static List<RegisteredService> services(
            List<RegisteredPack> packs, Map<OfferingNumber, ServiceOffering> byNumber) {
        var services = new ArrayList<RegisteredService>();
        for (var pack : packs) {
            var offering = byNumber.get(pack.offering());
            var level = offering == null ? null : offering.level();
            if (offering != null && level != null) {
                services.add(
                        new RegisteredService(
                                offering.kind() == OfferingKind.RENEWAL
                                        ? ServiceKind.RENEWAL
                                        : ServiceKind.UPGRADE,
                                level,
                                offering.premier(),
                                COUNTRY,
                                pack.period(),
                                pack.orderedOn()));
            }
        }
        return services;
    }

    private static <R> List<R> rows(SheetKind<R> kind, Path file) throws IOException {
        var records = new ArrayList<R>();
        try (var sheet = SheetFile.at(file)) {
            if (!(kind.open(sheet) instanceof Opening.Opened<R> opened)) {
                throw new IllegalStateException(file + " is not of its kind.");
            }
            try (var rows = opened.rows()) {
                while (rows.hasNext()) {
                    if (rows.next() instanceof SheetRow.Understood<R>(int number, R row)) {
                        records.add(row);
                    }
                }
            }
        }
        return records;
    }
}
