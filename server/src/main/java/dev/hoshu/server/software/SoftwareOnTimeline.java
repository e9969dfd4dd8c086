package dev.hoshu.server.software;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.server.entitlement.SoftwareOfMachine;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.software.store.SoftwareRows;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tells the timeline which support of software is registered for a machine (CAT-5). */
@Component
class SoftwareOnTimeline implements SoftwareOfMachine {

    private final SoftwareRows rows;
    private final InstalledBase machines;

    SoftwareOnTimeline(SoftwareRows rows, InstalledBase machines) {
        this.rows = rows;
        this.machines = machines;
    }

    @Override
    public List<Supported> of(String programme, MachineName machine) {
        if (!machines.isSeen(
                programme, machine.machineType(), machine.serial(), People.current().viewer())) {
            return List.of();
        }
        var registered =
                machines.id(programme, machine.machineType(), machine.serial())
                        .map(rows::supportsOf)
                        .orElse(List.of());
        if (registered.isEmpty()) {
            return List.of();
        }
        // The customer of today may be another than the one who had the right.
        var ends =
                rows
                        .named(
                                registered.stream()
                                        .map(RegisteredSupport::right)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(SoftwareRight::number, SoftwareRight::until));
        return registered.stream()
                .map(one -> supported(one, Objects.requireNonNull(ends.get(one.right()))))
                .toList();
    }

    private static Supported supported(RegisteredSupport one, LocalDate rightUntil) {
        return new Supported(
                one.number(),
                one.product() + " " + one.version(),
                CoveragePeriod.closed(one.firstDay(), one.lastDay()),
                one.right(),
                rightUntil);
    }
}
