package dev.hoshu.server.entitlement.web;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.server.frontdoor.Problem;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Service levels as addresses name them. */
final class Levels {

    private Levels() {}

    /** The level with that code; a bad request if there is none. */
    static ServiceLevel named(String code) {
        return ServiceLevel.ofCode(code)
                .orElseThrow(() -> {
                    var codes =
                            Stream.of(ServiceLevel.values())
                                    .map(ServiceLevel::code)
                                    .collect(Collectors.joining(", "));
                    return Problem.malformed(
                            "level",
                            "レベルは次のどれかで指定してください: " + codes,
                            "Write the level as one of " + codes + ".");
                });
    }
}
