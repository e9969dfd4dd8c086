package dev.hoshu.server.startdate;

import dev.hoshu.domain.registration.CoveragePart;
import dev.hoshu.server.installbase.MachineName;

import java.time.LocalDate;

/**
 * What somebody asks for.
 *
 * @param programme the programme's code
 * @param machine the machine
 * @param of what is to start on another day; an upgrade starts with its warranty (NEW-2)
 * @param deliveredOn the day of delivery
 */
public record StartDateWish(
        String programme, MachineName machine, CoveragePart of, LocalDate deliveredOn) {}
