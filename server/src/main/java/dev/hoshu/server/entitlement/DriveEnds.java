package dev.hoshu.server.entitlement;

import dev.hoshu.server.installbase.MachineName;

import java.time.LocalDate;
import java.util.List;

/**
 * Where the timeline learns on which days drives' coverage ends before the machine's (PART-6).
 * Whoever watches drives implements it; where nobody does, the timeline has no such days.
 */
public interface DriveEnds {

    /**
     * The drives of a machine whose coverage ends before the machine's, the earliest first; none
     * for whoever does not see whose the machine is.
     */
    List<DriveEnd> of(String programme, MachineName machine);

    /**
     * A drive whose coverage ends before its machine's.
     *
     * @param drive its serial number, or its place
     * @param day the day, expected or past
     */
    record DriveEnd(String drive, LocalDate day) {}
}
