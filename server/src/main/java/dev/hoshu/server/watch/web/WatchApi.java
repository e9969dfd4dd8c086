package dev.hoshu.server.watch.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.watch.WatchIntake;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Where devices report. Whoever has a machine's token may; it stands in a header that a
 * subscription of Redfish can carry, or in the address.
 */
@RestController
@OpenTo(Circle.EVERYBODY)
class WatchApi {

    /** The header with the token. */
    static final String TOKEN = "X-Hoshu-Watch";

    private static final int LARGEST = (1 << 20) + 1;

    private final WatchIntake intake;

    WatchApi(WatchIntake intake) {
        this.intake = intake;
    }

    @PostMapping("/api/v1/watch/events")
    WatchIntake.Taken events(
            @RequestHeader(name = TOKEN, defaultValue = "") String token,
            @RequestParam(defaultValue = "") String serial,
            HttpServletRequest request) {
        return intake.events(token, serial, body(request));
    }

    @PostMapping("/api/v1/watch/events/{token}")
    WatchIntake.Taken eventsByAddress(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String serial,
            HttpServletRequest request) {
        return intake.events(token, serial, body(request));
    }

    @PostMapping("/api/v1/watch/smartctl")
    WatchIntake.Taken smartctl(
            @RequestHeader(name = TOKEN, defaultValue = "") String token,
            @RequestParam(defaultValue = "") String serial,
            HttpServletRequest request) {
        return intake.smartctl(token, serial, body(request));
    }

    /** No more of a body is read than could be taken; one byte more tells that it is too large. */
    private static byte[] body(HttpServletRequest request) {
        try {
            return request.getInputStream().readNBytes(LARGEST);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
