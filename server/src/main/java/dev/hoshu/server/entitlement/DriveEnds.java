package dev.hoshu.server.entitlement;

import dev.hoshu.server.installbase.MachineName;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where the timeline learns on which days drives' coverage ends before the machine's (PART-6).
 * Whoever watches drives implements it; where nobody does, the timeline has no such days.
 */
public interface DriveEnds {

    /**
     * The drives of a machine whose coverage ends before the machine's, the earliest first; none
     * for whoever does not see whose the machine is.
     *
     * @param day the day asked about
     * @param knownAt the instant of knowledge; empty is now
     */
    List<DriveEnd> of(
            String programme, MachineName machine, LocalDate day, Optional<Instant> knownAt);

    /**
     * A drive whose coverage ends before its machine's.
     *
     * @param drive its serial number, or its place
     * @param day the day, expected or past
     */
    record DriveEnd(String drive, LocalDate day) {}
}
