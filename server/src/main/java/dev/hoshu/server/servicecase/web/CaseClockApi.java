package dev.hoshu.server.servicecase.web;

import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.frontdoor.Bodies;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.revision.Guarded;
import dev.hoshu.server.revision.Revised;
import dev.hoshu.server.servicecase.CaseBoard;
import dev.hoshu.server.servicecase.CaseBook;
import dev.hoshu.server.servicecase.CaseClock;
import dev.hoshu.server.servicecase.Timed;
import dev.hoshu.server.servicecase.TypedEvent;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The clocks of cases and the logs they are read from, for programs. */
@RestController
@RequestMapping(CasesApi.PATH)
@OpenTo(value = Circle.SERVICE_DESK, scope = "register")
class CaseClockApi implements Guarded {

    private final CaseBook cases;
    private final CaseClock clock;
    private final CaseBoard board;
    private final OnceOnly once;
    private final JsonMapper json;

    CaseClockApi(CaseBook cases, CaseClock clock, CaseBoard board, OnceOnly once, JsonMapper json) {
        this.cases = cases;
        this.clock = clock;
        this.board = board;
        this.once = once;
        this.json = json;
    }

    /** Something that happened. */
    record EventForm(
            @Nullable String kind,
            @Nullable String at,
            @Nullable String until,
            @Nullable String reason,
            @Nullable String note) {

        TypedEvent typed() {
            return new TypedEvent(or(kind), or(at), or(until), or(reason), or(note));
        }
    }

    /** Why an entry is taken back. */
    record TakingBackForm(@Nullable String reason) {}

    /** Another moment of the call. */
    record ReceptionForm(@Nullable String at, @Nullable String reason) {}

    /** Another level. */
    record LevelForm(@Nullable String level, @Nullable String reason) {}

    /** Why a target was missed. */
    record CauseForm(@Nullable String cause, @Nullable String note) {}

    /** What an entry moves. */
    record MovedAnswer(ClockAnswer before, ClockAnswer after, boolean movesDeadline) {

        static MovedAnswer of(CaseClock.Moved moved) {
            return new MovedAnswer(
                    ClockAnswer.of(moved.before()),
                    ClockAnswer.of(moved.after()),
                    moved.movesDeadline());
        }
    }

    /** A case on the board. */
    record OnBoard(CaseAnswer.Brief one, String desk, ClockAnswer clock) {}

    /**
     * The board.
     *
     * @param cases those that are due first, first
     * @param open how many open cases were looked at
     * @param more whether there are open cases that were not
     */
    record BoardAnswer(List<OnBoard> cases, int open, boolean more) {}

    private static String or(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    @GetMapping("/board")
    @OpenTo(Circle.SIGNED_IN)
    BoardAnswer board(
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "50") int limit) {
        var now = board.now(CaseBoard.Desk.of(desk));
        return new BoardAnswer(
                now.rows().stream()
                        .limit(Math.clamp(limit, 1, CaseBook.MOST_CASES))
                        .map(row ->
                                new OnBoard(
                                        CaseAnswer.Brief.of(row.one()),
                                        row.one().premierDesk() ? "PREMIER" : "SERVICE",
                                        ClockAnswer.of(row.timed())))
                        .toList(),
                now.rows().size(),
                now.more());
    }

    @PostMapping(path = "/{number}/events/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    MovedAnswer preview(@PathVariable String number, @RequestBody byte[] body) {
        return MovedAnswer.of(clock.preview(number, Bodies.read(body, EventForm.class).typed()));
    }

    @PostMapping(path = "/{number}/events", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Revised("case")
    ResponseEntity<String> enter(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var typed = Bodies.read(body, EventForm.class).typed();
        return onceOnly(
                key,
                "POST case events %s %s".formatted(number, typed),
                () -> clock.enter(number, typed, Optional.empty()));
    }

    @PostMapping(
            path = "/{number}/events/{entry}/taking-back/preview",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    MovedAnswer previewWithout(@PathVariable String number, @PathVariable long entry) {
        return MovedAnswer.of(clock.previewWithout(number, entry));
    }

    @PostMapping(
            path = "/{number}/events/{entry}/taking-back",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Revised("case")
    ResponseEntity<String> takeBack(
            @PathVariable String number,
            @PathVariable long entry,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var reason = or(Bodies.read(body, TakingBackForm.class).reason());
        return onceOnly(
                key,
                "POST case taking back %s %d %s".formatted(number, entry, reason),
                () -> clock.takeBack(number, entry, reason, Optional.empty()));
    }

    @PostMapping(path = "/{number}/level/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    MovedAnswer previewLevel(@PathVariable String number, @RequestBody byte[] body) {
        return MovedAnswer.of(
                clock.previewLevel(number, or(Bodies.read(body, LevelForm.class).level())));
    }

    @PostMapping(path = "/{number}/level", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Revised("case")
    ResponseEntity<String> changeLevel(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var form = Bodies.read(body, LevelForm.class);
        return onceOnly(
                key,
                "POST case level %s %s".formatted(number, form),
                () ->
                        clock.changeLevel(
                                number, or(form.level()), or(form.reason()), Optional.empty()));
    }

    @PostMapping(path = "/{number}/reception/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    MovedAnswer previewReception(@PathVariable String number, @RequestBody byte[] body) {
        return MovedAnswer.of(
                clock.previewReception(number, or(Bodies.read(body, ReceptionForm.class).at())));
    }

    @PostMapping(path = "/{number}/reception", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Revised("case")
    ResponseEntity<String> correctReception(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var form = Bodies.read(body, ReceptionForm.class);
        return onceOnly(
                key,
                "POST case reception %s %s".formatted(number, form),
                () ->
                        clock.correctReception(
                                number, or(form.at()), or(form.reason()), Optional.empty()));
    }

    @PostMapping(path = "/{number}/cause", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Revised("case")
    ResponseEntity<String> cause(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] body) {
        var form = Bodies.read(body, CauseForm.class);
        return onceOnly(
                key,
                "POST case cause %s %s".formatted(number, form),
                () -> clock.cause(number, or(form.cause()), or(form.note())));
    }

    private ResponseEntity<String> onceOnly(
            @Nullable String key, String request, Supplier<Timed> work) {
        Supplier<OnceOnly.Answer> answering =
                () ->
                        new OnceOnly.Answer(
                                200, null, json.writeValueAsString(ClockAnswer.of(work.get())));
        var answer =
                key == null
                        ? answering.get()
                        : once.run(key, request.getBytes(StandardCharsets.UTF_8), answering);
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    @Override
    public void demandSeen(String id) {
        cases.find(id);
    }
}
