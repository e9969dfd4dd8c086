package dev.hoshu.server.endofsupport.web;

import dev.hoshu.server.endofsupport.EndsOfSupport.Standing;
import dev.hoshu.server.frontdoor.Problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads which ends of support are asked for. */
final class Standings {

    private Standings() {}

    /** The standing of that name; empty for every one. */
    static Optional<Standing> read(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        var name = typed.strip().toUpperCase(Locale.ROOT);
        var found = Arrays.stream(Standing.values()).filter(s -> s.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            var known =
                    Arrays.stream(Standing.values())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "));
            throw Problem.malformed(
                    "state",
                    "状態「%s」はありません。%s のどれかを書いてください。".formatted(typed, known),
                    "There is no state \"%s\"; write one of %s.".formatted(typed, known));
        }
        return found;
    }
}
