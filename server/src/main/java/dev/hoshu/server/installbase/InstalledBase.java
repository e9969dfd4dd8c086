package dev.hoshu.server.installbase;

import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.installbase.store.MachineRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The door to the machines on record. Whoever may not see a machine's customer, channel and place
 * is told the machine without them; the statements themselves leave them out.
 */
@Service
public class InstalledBase {

    /** The most machines that one answer holds. */
    public static final int MOST_MACHINES = 200;

    private final MachineRows rows;

    /** Made by Spring. */
    public InstalledBase(MachineRows rows) {
        this.rows = rows;
    }

    /**
     * A part of a list, in order.
     *
     * @param machines at most as many as were asked for
     * @param next what to give as {@code after} for the part that follows; empty if this is the
     *     last
     */
    public record Part(List<InstalledMachine> machines, Optional<String> next) {

        /** Copies the list. */
        public Part {
            machines = List.copyOf(machines);
        }
    }

    /**
     * The machine of that type with that serial number; empty if it is not on record (ID-4).
     *
     * @param programme the programme's code
     * @param machineType 4 characters
     * @param serial the serial number
     */
    public Optional<InstalledMachine> find(
            String programme, String machineType, SerialNumber serial) {
        return find(programme, machineType, serial, People.current().viewer());
    }

    /** The same as somebody else sees it. */
    public Optional<InstalledMachine> find(
            String programme, String machineType, SerialNumber serial, Viewer viewer) {
        return rows.byName(programme, machineType, serial.value(), viewer);
    }

    /**
     * Lets nobody else change anything of a machine until the transaction ends.
     *
     * @return the machine's number in the record; empty if it is not on record
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> lock(String programme, String machineType, SerialNumber serial) {
        return rows.lock(programme, machineType, serial.value());
    }

    /** The number of a machine in the record; empty if it is not on record. */
    public Optional<Long> id(String programme, String machineType, SerialNumber serial) {
        return rows.id(programme, machineType, serial.value());
    }

    /**
     * The machine of that name as it was on a day, as known at an instant.
     *
     * @param knownAt the instant of knowledge; empty is now
     */
    public Optional<MachineAsOf> asOf(
            String programme,
            String machineType,
            SerialNumber serial,
            LocalDate on,
            Optional<Instant> knownAt,
            Viewer viewer) {
        return rows.byName(programme, machineType, serial.value(), on, knownAt, viewer);
    }

    /**
     * Keeps where a machine stands from a day on; where it stood before stays readable.
     *
     * @param country ISO 3166, two letters
     * @param municipality the 5-digit code, or null if it is not known
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(long machine, String country, @Nullable String municipality, LocalDate since) {
        rows.move(machine, country, municipality, since);
    }

    /** Keeps whose a machine is from a day on; whose it was before stays readable. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void passTo(long machine, String customer, LocalDate since) {
        rows.passTo(machine, customer, since);
    }

    /** Keeps that another machine stands in for one from a day on; both names find it (ID-4). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(
            long machine,
            MachineNumber number,
            SerialNumber serial,
            LocalDate since,
            String correction) {
        rows.replace(machine, number, serial, since, correction);
    }

    /** The names that a machine had before it was replaced, the latest first; mostly none. */
    public List<FormerName> formerNames(String programme, String machineType, SerialNumber serial) {
        return rows.formerNames(programme, machineType, serial.value());
    }

    /**
     * The same of many machines, by the serial number that each has now; those without any are left
     * out. One statement.
     */
    public Map<SerialNumber, List<FormerName>> formerNames(
            String programme, List<InstalledMachine> machines) {
        return rows.formerNames(programme, machines);
    }

    /** Whether somebody sees whose a machine is, where it stands, and what was recorded of it. */
    public boolean isSeen(
            String programme, String machineType, SerialNumber serial, Viewer viewer) {
        return rows.isSeen(programme, machineType, serial.value(), viewer);
    }

    /**
     * The codes of the programmes that have a machine of that type with that serial number: two
     * makers may have numbered alike. One statement, however many programmes there are.
     */
    public List<String> programmesOf(String machineType, SerialNumber serial) {
        return rows.programmesOf(machineType, serial.value());
    }

    /**
     * The machines with that serial number, of whatever type, by machine type; at most {@link
     * #MOST_MACHINES}.
     */
    public List<InstalledMachine> withSerial(String programme, SerialNumber serial) {
        return rows.bySerial(programme, serial.value(), MOST_MACHINES, People.current().viewer());
    }

    /**
     * The machines of every programme that have or had one of those serial numbers, as far as the
     * viewer sees them: the others are left out, not told without their owner. One statement.
     */
    public List<NamedMachine> named(Collection<SerialNumber> serials, Viewer viewer) {
        return serials.isEmpty()
                ? List.of()
                : rows.bySerials(serials.stream().map(SerialNumber::value).toList(), viewer);
    }

    /** The same as {@link #withPack(String, String)} for somebody else. */
    public Optional<InstalledMachine> withPack(String programme, String packSerial, Viewer viewer) {
        return rows.byPack(programme, packSerial, viewer);
    }

    /**
     * The machine on which the pack with that serial number is registered now; empty if on none
     * (REG-3), or on one that is not this person's to see.
     */
    public Optional<InstalledMachine> withPack(String programme, String packSerial) {
        return rows.byPack(programme, packSerial, People.current().viewer());
    }

    /**
     * A customer's machines that this person sees, by machine type and then serial number.
     *
     * @param programme the programme's code
     * @param customer the customer's code
     * @param after the last part's {@code next}, or empty for the first part
     * @param limit from 1 to {@link #MOST_MACHINES}
     */
    public Part ofCustomer(String programme, String customer, Optional<String> after, int limit) {
        if (limit < 1 || limit > MOST_MACHINES) {
            throw new IllegalArgumentException(
                    "Limit (%d) must be 1 to %d.".formatted(limit, MOST_MACHINES));
        }
        // PostgreSQL's text cannot hold this character, so no customer has it; asking would be an
        // error.
        if ((customer + after.orElse("")).indexOf('\0') >= 0) {
            return new Part(List.of(), Optional.empty());
        }
        // Machine type has 4 characters, so type and serial joined sort as the pair does.
        var found =
                rows.byCustomer(
                        programme,
                        customer,
                        after.orElse(""),
                        limit + 1,
                        People.current().viewer());
        boolean more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        return new Part(shown, more ? Optional.of(cursorAfter(shown.getLast())) : Optional.empty());
    }

    private static String cursorAfter(InstalledMachine machine) {
        return machine.number().machineType() + machine.serial().value();
    }
}
