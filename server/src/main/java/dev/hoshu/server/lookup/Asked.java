package dev.hoshu.server.lookup;

import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.server.installbase.NamedMachine;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One serial number as a client wrote it: {@code SN}, or {@code SN.MT} with the machine type.
 *
 * @param typed as it was written, which is echoed
 * @param serial as it was read; empty if nothing can have such a number
 * @param machineType the machine type that was given with it; null if none was
 */
public record Asked(String typed, Optional<SerialNumber> serial, @Nullable String machineType) {

    /** The most serial numbers that one look-up may ask for. */
    public static final int MOST = 100;

    private static final int MOST_CHARACTERS = 60;

    /** Reads what a client wrote, forgivingly (ID-4). */
    public static Asked read(String written) {
        // The database's text cannot hold this character, and no plate has more characters.
        var clean = written.strip().replace("\0", "");
        var typed = clean.length() > MOST_CHARACTERS ? clean.substring(0, MOST_CHARACTERS) : clean;
        int dot = typed.lastIndexOf('.');
        if (dot < 0) {
            return new Asked(typed, SerialNumber.parse(typed), null);
        }
        return new Asked(
                typed,
                SerialNumber.parse(typed.substring(0, dot)),
                typed.substring(dot + 1).strip().toUpperCase(Locale.ROOT));
    }

    /** The different machines among these that were meant. */
    List<NamedMachine> among(List<NamedMachine> machines) {
        return serial.map(s ->
                        machines.stream()
                                .filter(m ->
                                        m.askedSerial().equals(s.value())
                                                && (machineType == null
                                                        || machineType.equals(m.askedType())))
                                .toList())
                .map(Asked::different)
                .orElse(List.of());
    }

    private static List<NamedMachine> different(List<NamedMachine> machines) {
        return List.copyOf(
                machines.stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        NamedMachine::id,
                                        m -> m,
                                        (a, b) -> a,
                                        java.util.TreeMap::new))
                        .values());
    }
}
