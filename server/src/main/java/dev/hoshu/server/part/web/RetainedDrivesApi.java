package dev.hoshu.server.part.web;

import dev.hoshu.server.audit.KeyedAnswers;
import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.GoesOn;
import dev.hoshu.server.frontdoor.Limit;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Part;
import dev.hoshu.server.part.RetainedDrive;
import dev.hoshu.server.part.RetainedDrives;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Drives that stay with their customers, for programs. */
@RestController
@OpenTo(Circle.SIGNED_IN)
class RetainedDrivesApi {

    private static final String LIST = "/api/v1/retained-drives";

    /** Of its cursors. */
    private static final String NAME = "retained-drives";

    private final RetainedDrives drives;
    private final KeyedAnswers keyed;

    RetainedDrivesApi(RetainedDrives drives, KeyedAnswers keyed) {
        this.drives = drives;
        this.keyed = keyed;
    }

    record Drives(List<RetainedDrive> drives, @Nullable String next) implements GoesOn {}

    record Form(@Nullable String driveSerial) {}

    @GetMapping(LIST)
    Drives list(
            @RequestParam Optional<String> cursor, @RequestParam(defaultValue = "5000") int limit) {
        Limit.check(limit, RetainedDrives.MOST_DRIVES);
        long before = Part.numberAfter(NAME, cursor).orElse(Long.MAX_VALUE);
        var found = drives.list(before, limit + 1);
        var part = Part.of(NAME, found, limit, d -> Long.toString(d.id()));
        return new Drives(part.rows(), part.next());
    }

    @PostMapping(path = LIST + "/{id}/serial", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    ResponseEntity<String> record(
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var serial = Objects.toString(Bodies.read(body, Form.class).driveSerial(), "");
        return keyed.changed(
                key,
                "POST retained drive %d %s".formatted(id, serial),
                () -> drives.record(id, serial));
    }
}
