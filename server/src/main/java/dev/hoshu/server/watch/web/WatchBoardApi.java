package dev.hoshu.server.watch.web;

import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.watch.Controller;
import dev.hoshu.server.watch.ControllerFault;
import dev.hoshu.server.watch.ControllerPolling;
import dev.hoshu.server.watch.ControllerSubscriptions;
import dev.hoshu.server.watch.Controllers;
import dev.hoshu.server.watch.Counted;
import dev.hoshu.server.watch.UnknownDevice;
import dev.hoshu.server.watch.WatchBoard;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How the watch stands, and which controllers are asked, for programs. */
@RestController
@OpenTo(Circle.MAKER)
class WatchBoardApi {

    private static final String CONTROLLERS = "/api/v1/watch/controllers";

    private final WatchBoard board;
    private final Controllers controllers;
    private final ControllerPolling polling;
    private final ControllerSubscriptions subscriptions;

    WatchBoardApi(
            WatchBoard board,
            Controllers controllers,
            ControllerPolling polling,
            ControllerSubscriptions subscriptions) {
        this.board = board;
        this.controllers = controllers;
        this.polling = polling;
        this.subscriptions = subscriptions;
    }

    /** How the watch stands. */
    record Standing(
            LocalDate since,
            Map<Counted, Long> counts,
            List<SenderRow> senders,
            List<UnknownDevice> unknownDevices,
            List<ControllerAnswer> controllers) {}

    /** A sender. */
    record SenderRow(
            long id,
            String name,
            String programme,
            String machineNumber,
            String serialNumber,
            @Nullable Instant heardAt,
            boolean silent,
            Map<Counted, Long> counts) {

        static SenderRow of(WatchBoard.Row row) {
            var sender = row.sender();
            var machine = sender.machine();
            return new SenderRow(
                    sender.id(),
                    sender.name(),
                    machine.programme(),
                    machine.name().number().toString(),
                    machine.name().serial().value(),
                    sender.heardAt(),
                    row.silent(),
                    row.counts());
        }
    }

    /** A controller, without its password. */
    record ControllerAnswer(
            long id,
            String programme,
            String address,
            String user,
            String trust,
            @Nullable Instant askedAt,
            @Nullable Instant answeredAt,
            @Nullable String fault,
            boolean subscribed,
            @Nullable String subscriptionLeft) {

        static ControllerAnswer of(Controller one) {
            return of(one, one.fault(), null);
        }

        static ControllerAnswer of(ControllerSubscriptions.Removed removed) {
            return of(removed.controller(), removed.fault(), removed.left());
        }

        private static ControllerAnswer of(
                Controller one, @Nullable ControllerFault fault, @Nullable String left) {
            return new ControllerAnswer(
                    one.id(),
                    one.programme(),
                    one.address(),
                    one.user(),
                    one.trust().name(),
                    one.askedAt(),
                    one.answeredAt(),
                    fault == null ? null : fault.name(),
                    one.subscription() != null,
                    left);
        }
    }

    /** A controller to be asked. */
    record ControllerForm(
            @Nullable String address,
            @Nullable String user,
            @Nullable String password,
            @Nullable String fingerprint) {

        Controllers.Typed typed() {
            return new Controllers.Typed(or(address), or(user), or(password), or(fingerprint));
        }

        private static String or(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "");
        }
    }

    @GetMapping("/api/v1/watch")
    Standing standing() {
        var now = board.now();
        return new Standing(
                now.since(),
                now.total(),
                now.rows().stream().map(SenderRow::of).toList(),
                now.unknown(),
                now.controllers().stream().map(ControllerAnswer::of).toList());
    }

    @PostMapping(path = CONTROLLERS, consumes = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(value = Circle.ADMINISTRATORS, scope = "manage")
    @ResponseStatus(HttpStatus.CREATED)
    ControllerAnswer add(@RequestParam Optional<String> programme, @RequestBody byte[] body) {
        return ControllerAnswer.of(
                controllers.add(programme, Bodies.read(body, ControllerForm.class).typed()));
    }

    @DeleteMapping(CONTROLLERS + "/{id}")
    @OpenTo(value = Circle.ADMINISTRATORS, scope = "manage")
    ControllerAnswer remove(@PathVariable long id) {
        return ControllerAnswer.of(subscriptions.remove(id));
    }

    @PostMapping(CONTROLLERS + "/{id}/asking")
    @OpenTo(value = Circle.ADMINISTRATORS, scope = "manage")
    ControllerPolling.Asked ask(@PathVariable long id) {
        return polling.ask(id);
    }

    @PostMapping(CONTROLLERS + "/{id}/subscription")
    @OpenTo(value = Circle.ADMINISTRATORS, scope = "manage")
    ControllerAnswer subscribe(
            @PathVariable long id, @RequestParam(defaultValue = "false") boolean tokenInAddress) {
        return ControllerAnswer.of(subscriptions.subscribe(id, tokenInAddress));
    }
}
