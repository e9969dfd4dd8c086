package dev.hoshu.server.document;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

/** A machine in a line. */
final class Machines {

    private Machines() {}

    static String words(
            Letterhead head, @Nullable Sentence product, String machine, @Nullable String serial) {
        var words = new StringBuilder();
        if (product != null) {
            words.append(head.say(product)).append('\n');
        }
        words.append(machine);
        if (serial != null) {
            words.append("  S/N ").append(serial);
        }
        return words.toString();
    }
}
