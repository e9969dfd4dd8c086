package dev.hoshu.server.part.web;

import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.part.RetainedDrive;
import dev.hoshu.server.part.RetainedDrives;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Objects;

/** Drives that stay with their customers, for programs. */
@RestController
@OpenTo(Circle.SIGNED_IN)
class RetainedDrivesApi {

    private static final String LIST = "/api/v1/retained-drives";

    private final RetainedDrives drives;

    RetainedDrivesApi(RetainedDrives drives) {
        this.drives = drives;
    }

    record Drives(List<RetainedDrive> drives) {}

    record Form(@Nullable String driveSerial) {}

    @GetMapping(LIST)
    Drives list() {
        return new Drives(drives.all());
    }

    @PostMapping(path = LIST + "/{id}/serial", consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    RetainedDrive record(@PathVariable long id, @RequestBody byte[] body) {
        var form = Bodies.read(body, Form.class);
        return drives.record(id, Objects.toString(form.driveSerial(), ""));
    }
}
