package dev.hoshu.server.lookup.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.GoesOn;
import dev.hoshu.server.frontdoor.Limit;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Outdated;
import dev.hoshu.server.frontdoor.Part;
import dev.hoshu.server.frontdoor.People;
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

    private static final String LIST = "lookups";

    private final LookUps lookUps;

    LookUpsApi(LookUps lookUps) {
        this.lookUps = lookUps;
    }

    /**
     * A part of the list.
     *
     * @param lookups the latest first
     * @param next the cursor of the part that follows; null if this is the last
     */
    record Answers(List<LookUpRecord> lookups, @Nullable String next) implements GoesOn {}

    @GetMapping("/api/v1/lookups")
    Answers list(
            @RequestParam Optional<String> who,
            @RequestParam Optional<String> serial,
            @RequestParam Optional<String> cursor,
            @RequestParam @Outdated(since = "2026-11-27", sunset = "2027-11-27")
                    Optional<String> before,
            @RequestParam(defaultValue = "50") int limit) {
        Limit.check(limit, LookUps.MOST_LISTED);
        var after = Part.numberAfter(LIST, cursor, before);
        var found = lookUps.latest(People.current(), who, serial, after, limit + 1);
        var part = Part.of(LIST, found, limit, l -> Long.toString(l.id()));
        return new Answers(part.rows(), part.next());
    }
}
