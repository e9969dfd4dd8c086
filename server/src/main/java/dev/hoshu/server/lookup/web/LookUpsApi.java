package dev.hoshu.server.lookup.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.lookup.LookUpRecord;
import dev.hoshu.server.lookup.LookUps;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Optional;

/** {@code /api/v1/lookups}: who looked up what. */
@RestController
@OpenTo(Circle.SIGNED_IN)
class LookUpsApi {

    private final LookUps lookUps;

    LookUpsApi(LookUps lookUps) {
        this.lookUps = lookUps;
    }

    /**
     * A part of the list.
     *
     * @param lookups the latest first
     * @param next what to give as {@code before} for the part that follows; null if this is the
     *     last
     */
    record Part(List<LookUpRecord> lookups, @Nullable Long next) {}

    @GetMapping("/api/v1/lookups")
    Part list(
            @RequestParam Optional<String> who,
            @RequestParam Optional<String> serial,
            @RequestParam Optional<Long> before,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LookUps.MOST_LISTED) {
            throw Problem.malformed(
                    "limit",
                    "limit は1から%dです。".formatted(LookUps.MOST_LISTED),
                    "limit is 1 to %d.".formatted(LookUps.MOST_LISTED));
        }
        var found = lookUps.latest(People.current(), who, serial, before, limit);
        return new Part(found, found.size() == limit ? found.getLast().id() : null);
    }
}
