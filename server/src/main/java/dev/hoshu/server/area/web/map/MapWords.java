package dev.hoshu.server.area.web.map;

import java.util.Map;

/**
 * The words of a map, in the language of the page.
 *
 * @param title what the map shows, read out as its name
 * @param description how to get the same answer in words
 * @param insetNames the names of the insets
 */
public record MapWords(String title, String description, Map<String, String> insetNames) {

    /** Copies the names. */
    public MapWords {
        insetNames = Map.copyOf(insetNames);
    }
}
