package dev.hoshu.server.area.web.map;

import dev.hoshu.server.area.AreaClass;

import java.util.Optional;

/** The style class of each area class; colours and hatch are the stylesheet's. */
public final class Looks {

    private static final String UNLISTED = "unlisted";

    private Looks() {}

    /** The style class; places that the list does not name have one of their own. */
    public static String of(Optional<AreaClass> areaClass) {
        return areaClass
                .map(known ->
                        switch (known) {
                            case TWO_HOURS -> "two-hours";
                            case FOUR_HOURS -> "four-hours";
                            // A city's wards are drawn, never the city; were it drawn, it would be
                            // undecided.
                            case CONSULT, BY_WARD -> "consult";
                            case NONE -> "no-hours";
                        })
                .orElse(UNLISTED);
    }
}
