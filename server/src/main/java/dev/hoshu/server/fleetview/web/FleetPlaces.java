package dev.hoshu.server.fleetview.web;

import dev.hoshu.server.area.PlaceNames;
import dev.hoshu.server.area.Places;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How places and codes are called on the pages of fleets; templates use {@code fleetPlaces}. */
@Component("fleetPlaces")
public final class FleetPlaces {

    private final Places places;

    /** Made by Spring. */
    public FleetPlaces(Places places) {
        this.places = places;
    }

    /** A municipality's name; its code where it is not known, a dash where there is none. */
    public String name(@Nullable String code) {
        return code == null
                ? "—"
                : places.municipality(code)
                        .map(place -> PlaceNames.of(place, LocaleContextHolder.getLocale()))
                        .orElse(code);
    }

    /** The code in the key of a fleet, such as C00448 in customer:C00448. */
    public String code(String key) {
        return key.substring(key.indexOf(':') + 1);
    }
}
