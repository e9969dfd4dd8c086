package dev.hoshu.server.rulebook.web;

import dev.hoshu.domain.rulebook.Rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a text in which rules are named.
 *
 * @param words the words; of a link the id
 * @param isLink whether it is the id of another rule
 */
record LinkedWords(String words, boolean isLink) {

    /** The text cut at the ids of other rules than this one. */
    static List<LinkedWords> of(String text, Rule here) {
        var parts = new ArrayList<LinkedWords>();
        int told = 0;
        for (var found : Rule.idsWithin(text)) {
            if (!found.group().equals(here.id())) {
                if (found.start() > told) {
                    parts.add(new LinkedWords(text.substring(told, found.start()), false));
                }
                parts.add(new LinkedWords(found.group(), true));
                told = found.end();
            }
        }
        if (told < text.length()) {
            parts.add(new LinkedWords(text.substring(told), false));
        }
        return List.copyOf(parts);
    }
}
