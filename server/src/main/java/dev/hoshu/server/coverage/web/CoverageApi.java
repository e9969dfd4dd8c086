package dev.hoshu.server.coverage.web;

import dev.hoshu.server.coverage.CoverageAnswer;
import dev.hoshu.server.coverage.CoverageAnswer.Period;
import dev.hoshu.server.coverage.Coverages;
import dev.hoshu.server.coverage.KnowledgeTime;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.ProgrammeChoice;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What covers a machine, for programs. */
@RestController
@OpenTo(Circle.EVERYBODY)
class CoverageApi {

    private final Coverages coverages;
    private final InstalledBase machines;
    private final ProgrammeChoice programmes;
    private final Today today;

    CoverageApi(
            Coverages coverages, InstalledBase machines, ProgrammeChoice programmes, Today today) {
        this.coverages = coverages;
        this.machines = machines;
        this.programmes = programmes;
        this.today = today;
    }

    record History(String machineType, String serialNumber, List<Learnt> events) {}

    record Learnt(
            Instant at, String change, Period period, String recordedBy, @Nullable String reason) {

        static Learnt of(Coverages.Event event) {
            return new Learnt(
                    event.at(),
                    event.change().name(),
                    Period.of(event.entry().cover()),
                    event.entry().recordedBy(),
                    event.entry().reason());
        }
    }

    @GetMapping("/api/v1/machines/{machineType}/{serialNumber}/coverage")
    CoverageAnswer coverage(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam Optional<LocalDate> asOf,
            @RequestParam Optional<String> knownAt,
            @RequestParam Optional<String> programme) {
        var name = MachineName.read(machineType, serialNumber);
        var instant = KnowledgeTime.read(knownAt, today.instant());
        return programmes
                .first(
                        programme,
                        code ->
                                coverages.read(
                                        code,
                                        name.machineType(),
                                        name.serial(),
                                        asOf.orElseGet(today::day),
                                        instant))
                .map(CoverageAnswer::of)
                .orElseThrow(name::notOnRecord);
    }

    @GetMapping("/api/v1/machines/{machineType}/{serialNumber}/history")
    History history(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam Optional<String> programme) {
        var name = MachineName.read(machineType, serialNumber);
        var events =
                programmes
                        .first(programme, code -> history(code, name))
                        .orElseThrow(name::notOnRecord);
        return new History(
                name.machineType(),
                name.serial().value(),
                events.stream().map(Learnt::of).toList());
    }

    /** Empty if the machine is not on record; one whose coverage nobody recorded has no events. */
    private Optional<List<Coverages.Event>> history(String programme, MachineName name) {
        var events = coverages.history(programme, name.machineType(), name.serial());
        return events.isEmpty()
                        && machines.find(programme, name.machineType(), name.serial()).isEmpty()
                ? Optional.empty()
                : Optional.of(events);
    }
}
