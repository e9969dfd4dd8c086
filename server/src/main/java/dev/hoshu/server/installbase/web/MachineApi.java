package dev.hoshu.server.installbase.web;

import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.GoesOn;
import dev.hoshu.server.frontdoor.Limit;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Outdated;
import dev.hoshu.server.frontdoor.Part;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineAnswer;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.programme.Programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Optional;

/** Machines on record, for programs. */
@RestController
@OpenTo(Circle.EVERYBODY)
class MachineApi {

    private static final String LIST = "machines";

    private final InstalledBase machines;
    private final Programmes programmes;
    private final ProgrammeChoice choice;

    MachineApi(InstalledBase machines, Programmes programmes, ProgrammeChoice choice) {
        this.machines = machines;
        this.programmes = programmes;
        this.choice = choice;
    }

    record Machines(List<MachineAnswer> machines, @Nullable String next) implements GoesOn {}

    @GetMapping("/api/v1/machines/{machineType}/{serialNumber}")
    MachineAnswer one(
            @PathVariable String machineType,
            @PathVariable String serialNumber,
            @RequestParam Optional<String> programme) {
        var name = MachineName.read(machineType, serialNumber);
        return choice.first(
                        programme,
                        code ->
                                machines.find(code, name.machineType(), name.serial())
                                        .map(m -> answers(code, List.of(m)).getFirst()))
                .orElseThrow(name::notOnRecord);
    }

    @GetMapping("/api/v1/machines")
    Machines several(
            @RequestParam Optional<String> serialNumber,
            @RequestParam Optional<String> customer,
            @RequestParam Optional<String> cursor,
            @RequestParam @Outdated(since = "2026-11-27", sunset = "2027-11-27")
                    Optional<String> after,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam Optional<String> programme) {
        Limit.check(limit, InstalledBase.MOST_MACHINES);
        var from = Part.after(LIST, cursor, after);
        if (serialNumber.isPresent() == customer.isPresent()) {
            throw Problem.of(
                            ProblemType.MISSING_PARAMETER,
                            new Sentence(
                                    "serialNumber か customer のどちらか一つを指定してください。",
                                    "Give either serialNumber or customer."))
                    .at("customer");
        }
        if (customer.isPresent()) {
            return choice.first(programme, code -> ofCustomer(code, customer.get(), from, limit))
                    .orElseGet(() -> new Machines(List.of(), null));
        }
        var serial = serialNumber.flatMap(SerialNumber::parse).orElseThrow(MachineApi::noSerial);
        var found =
                choice.among(programme).stream()
                        .flatMap(code -> answers(code, machines.withSerial(code, serial)).stream())
                        .limit(limit)
                        .toList();
        return new Machines(found, null);
    }

    private static Problem noSerial() {
        return Problem.malformed(
                "serialNumber",
                "シリアル番号は英数字4から20文字です。",
                "A serial number is 4 to 20 letters and digits.");
    }

    /** A customer of one programme is nobody in another. */
    private Optional<Machines> ofCustomer(
            String programme, String customer, Optional<String> after, int limit) {
        var part = machines.ofCustomer(programme, customer, after, limit);
        return part.machines().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Machines(
                                answers(programme, part.machines()),
                                part.next().map(key -> Part.cursor(LIST, key)).orElse(null)));
    }

    private List<MachineAnswer> answers(String programme, List<InstalledMachine> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var types = programmes.current(programme).machineTypes();
        var former = machines.formerNames(programme, found);
        return found.stream()
                .map(m ->
                        MachineAnswer.of(
                                programme,
                                m,
                                types.of(m.number()),
                                former.getOrDefault(m.serial(), List.of())))
                .toList();
    }
}
