package dev.hoshu.server.entitlement;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.server.installbase.MachineName;

import java.time.LocalDate;
import java.util.List;

/**
 * Where the timeline learns which support of software is registered for a machine (CAT-5); it
 * covers the software and never the machine. Whoever keeps it implements it.
 */
public interface SoftwareOfMachine {

    /**
     * What is registered, in the order of its numbers; none for whoever does not see the machine.
     */
    List<Supported> of(String programme, MachineName machine);

    /**
     * Support of software.
     *
     * @param number its number
     * @param software product and version
     * @param period its days
     * @param right the number of the right it rests on
     * @param rightUntil the last day of that right
     */
    record Supported(
            String number,
            String software,
            CoveragePeriod period,
            String right,
            LocalDate rightUntil) {}
}
