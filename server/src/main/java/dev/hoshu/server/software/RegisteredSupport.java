package dev.hoshu.server.software;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.contract.SoftwareSupport;

import java.time.LocalDate;

/**
 * Support of software that is registered for a machine.
 *
 * @param number its number
 * @param programme the programme's code
 * @param machineType 4 characters
 * @param serialNumber the machine's serial number
 * @param customer the customer's code
 * @param right the right that it rests on
 * @param product the software
 * @param version its version
 * @param firstDay its first day
 * @param lastDay its last day
 * @param registeredOn when it was registered
 * @param registeredBy by whom
 */
public record RegisteredSupport(
        String number,
        String programme,
        String machineType,
        String serialNumber,
        String customer,
        String right,
        String product,
        String version,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate registeredOn,
        String registeredBy) {

    /** Whether it covers that day. */
    public boolean covers(LocalDate day) {
        return asRegistered().period().contains(day);
    }

    /** As decisions look at it. */
    SoftwareSupport.Registered asRegistered() {
        return new SoftwareSupport.Registered(
                number, product, version, CoveragePeriod.closed(firstDay, lastDay));
    }
}
