package dev.hoshu.sheets.areas;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * How a place on the area list lies to the service centres; a null member is not given.
 *
 * @param level the kind of municipality, such as {@code ward_of_designated_city}
 * @param landMass the island that it lies on, {@code MAIN} for Honshu, Shikoku and Kyushu
 * @param roadKm4h kilometres by road from the centre for 4-hour response
 * @param driveMinutes4h minutes by road from it
 * @param centre2h the centre for 2-hour response
 * @param roadKm2h kilometres by road from the centre for 2-hour response
 * @param driveMinutes2h minutes by road from it
 * @param nearestCentre the nearest centre of all
 * @param partsSite the nearest centre with parts
 * @param synthetic whether the row is invented
 */
public record AreaMeasures(
        @Nullable String level,
        @Nullable String landMass,
        @Nullable BigDecimal roadKm4h,
        @Nullable Integer driveMinutes4h,
        @Nullable String centre2h,
        @Nullable BigDecimal roadKm2h,
        @Nullable Integer driveMinutes2h,
        @Nullable String nearestCentre,
        @Nullable String partsSite,
        boolean synthetic) {}
