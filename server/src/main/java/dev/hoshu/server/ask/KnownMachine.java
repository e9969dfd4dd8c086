package dev.hoshu.server.ask;

import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.installbase.InstalledMachine;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a machine, as facts of a question that a person may change. Customer, channel
 * and place are left out: an address may be sent on.
 */
public final class KnownMachine {

    /** The questions that are asked about a machine. */
    private static final List<String> KINDS =
            List.of(
                    "repair",
                    "offer",
                    "registration",
                    "premierUpgrade",
                    "startDateChange",
                    "giveUp",
                    "coverage");

    private final Map<String, List<String>> facts = new LinkedHashMap<>();

    private KnownMachine() {}

    /**
     * The addresses of the forms with the facts of a machine in them, by kind of question.
     *
     * @param programme the programme that it belongs to
     * @param machine the machine
     * @param timeline its warranty and services; empty if no warranty is on record
     * @param day the day on which it is asked
     */
    public static Map<String, String> addresses(
            String programme,
            InstalledMachine machine,
            Optional<CoverageTimeline> timeline,
            LocalDate day) {
        var known = new KnownMachine();
        known.add("asOf", day);
        known.add("programme", programme);
        known.machine(machine);
        timeline.ifPresent(known::coverage);
        var addresses = new LinkedHashMap<String, String>();
        KINDS.forEach(kind -> addresses.put(kind, AskAddress.of(kind, known.facts)));
        return addresses;
    }

    private void machine(InstalledMachine machine) {
        add("machine.machineNumber", machine.number());
        add("machine.serialNumber", machine.serial().value());
        add("machine.country", machine.country());
        add("machine.shippedFromFactory", machine.shippedFromFactory());
        if (machine.preOwned()) {
            add("machine.preOwned", true);
        }
    }

    private void coverage(CoverageTimeline timeline) {
        var warranty = timeline.warranty();
        add("machine.warranty.start", warranty.period().firstDay());
        add("machine.warranty.end", warranty.period().lastDay());
        add("machine.warranty.level", warranty.level().code());
        int row = 0;
        for (var service : timeline.services()) {
            service("services." + row++ + ".", service);
        }
    }

    private void service(String row, RegisteredService service) {
        add(row + "kind", service.kind());
        add(row + "level", service.level().code());
        if (service.premier()) {
            add(row + "premier", true);
        }
        add(row + "start", service.period().firstDay());
        add(row + "end", service.period().lastDay());
        add(row + "orderedOn", service.orderedOn());
        add(row + "country", service.country());
    }

    private void add(String parameter, @Nullable Object value) {
        if (value != null) {
            facts.put(parameter, List.of(value.toString()));
        }
    }
}
