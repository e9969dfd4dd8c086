package dev.hoshu.server.watch;

import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.watch.store.ControllerRows;
import dev.hoshu.server.watch.store.SenderRows;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which machines on record a controller's systems are. A system is the machine with its serial
 * number (ID-4); one that is none is counted and kept for the desk.
 */
@Component
class ControllerMachines {

    /** A place that is longer is of no use; the tables keep no more. */
    static final int LONGEST_PLACE = 120;

    private static final int LONGEST_HOST = 80;

    private final ControllerRows rows;
    private final SenderRows senders;
    private final Counts counts;
    private final Audit audit;
    private final Today today;

    ControllerMachines(
            ControllerRows rows, SenderRows senders, Counts counts, Audit audit, Today today) {
        this.rows = rows;
        this.senders = senders;
        this.counts = counts;
        this.audit = audit;
        this.today = today;
    }

    /**
     * A system that is a machine on record.
     *
     * @param machine the machine
     * @param system the system
     */
    record Match(WatchedMachine machine, ControllerWalk.Computer system) {}

    /** The systems that are machines on record. */
    List<Match> of(String programme, List<ControllerWalk.Computer> systems) {
        var found = new ArrayList<Match>();
        for (var system : systems) {
            machine(programme, system).ifPresent(m -> found.add(new Match(m, system)));
        }
        return found;
    }

    /** The machine that a system is; where types share the number, its machine number decides. */
    private Optional<WatchedMachine> machine(String programme, ControllerWalk.Computer system) {
        var having =
                SerialNumber.parse(system.serial())
                        .map(serial -> senders.withSerial(programme, serial.value()))
                        .orElse(List.of());
        if (having.size() > 1) {
            var types =
                    system.number().stream()
                            .flatMap(n -> MachineNumber.parse(n).stream())
                            .map(MachineNumber::machineType)
                            .toList();
            having = having.stream().filter(m -> types.contains(m.name().machineType())).toList();
        }
        if (having.size() == 1) {
            return Optional.of(having.getFirst());
        }
        counts.unknown(
                programme,
                "Redfish %s %s"
                        .formatted(system.serial(), String.join(" ", system.number()))
                        .strip());
        return Optional.empty();
    }

    /**
     * Keeps where a controller has which machine. One that is pushed to us reports for machines
     * that are new to it, too, but not again for those whose sender somebody revoked.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void learn(Controller one, List<Match> matches, String who) {
        rows.places(one.id(), places(matches));
        if (one.subscription() != null && one.subscriber() == null) {
            var before = senders.everOfController(one.id());
            matches.stream()
                    .map(Match::machine)
                    .filter(machine -> !before.contains(machine.id()))
                    .distinct()
                    .forEach(machine -> enrol(one, machine, who));
        }
    }

    /** A controller reports for these machines from now on, and for no others. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enrolAnew(Controller one, List<Match> matches, String who) {
        senders.revokeOfController(one.id(), today.instant(), who);
        rows.places(one.id(), places(matches));
        matches.stream()
                .map(Match::machine)
                .distinct()
                .forEach(machine -> enrol(one, machine, who));
    }

    private void enrol(Controller one, WatchedMachine machine, String who) {
        long id =
                senders.ofController(
                        one.id(), machine, "Redfish " + host(one), today.instant(), who);
        var sender = senders.find(id).orElseThrow();
        audit.recordFor(who, "watch.enrolled", sender.subject(), null, null, Senders.kept(sender));
    }

    /** The controller's host, as long as a name may be. */
    static String host(Controller one) {
        var host = Objects.requireNonNull(URI.create(one.address()).getHost());
        return host.length() > LONGEST_HOST ? host.substring(0, LONGEST_HOST) : host;
    }

    /** A place that two machines share, such as an enclosure's chassis, tells nothing. */
    private static Map<String, Long> places(List<Match> matches) {
        var places = new HashMap<String, Long>();
        var shared = new HashSet<String>();
        for (var match : matches) {
            var own = new ArrayList<>(match.system().places());
            match.system().drives().forEach(drive -> own.add(drive.origin()));
            for (var place : own) {
                var other = places.put(place, match.machine().id());
                if (other != null && other != match.machine().id()) {
                    shared.add(place);
                }
            }
        }
        places.keySet().removeIf(place -> shared.contains(place) || place.length() > LONGEST_PLACE);
        return places;
    }
}
