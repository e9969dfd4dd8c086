package dev.hoshu.server.frontdoor;

import java.util.List;

/** The programmes that pages can show. */
@FunctionalInterface
public interface ShownProgrammes {

    /** Every programme, the one that is meant where none is named first; at least one. */
    List<ShownProgramme> all();
}
