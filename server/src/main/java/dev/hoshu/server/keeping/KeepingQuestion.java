package dev.hoshu.server.keeping;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.place.Municipality;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks, as it was understood.
 *
 * @param programme the programme's code
 * @param level the level
 * @param machine the machine, or its type alone; null before there is one
 * @param serial its serial number; null where none was given
 * @param place the place that was given, or where the machine stands; null if it is not known
 */
public record KeepingQuestion(
        String programme,
        ServiceLevel level,
        @Nullable MachineNumber machine,
        @Nullable String serial,
        @Nullable Municipality place) {}
