package dev.hoshu.server.live.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.live.Changes;
import dev.hoshu.server.live.Told;
import dev.hoshu.server.live.Watch;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * {@code /changes}: server-sent events that say that a case or a day of visits changed, and nothing
 * else of it. The request's own virtual thread waits; it costs little.
 */
@Page
@OpenTo(Circle.SIGNED_IN)
class ChangesStream {

    /** What stands between keeps lines open that close after half a minute of silence. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Then the browser comes back, and is asked anew who it is. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Of what comes from outside nothing else is said again. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-\\d{1,18}");

    private static final ProblemType TOO_MANY =
            ProblemType.of(
                    "too-many-windows", 503, "これ以上は知らせられません", "Too many windows are told already");

    private final Changes changes;
    private final JsonMapper json;

    ChangesStream(Changes changes, JsonMapper json) {
        this.changes = changes;
        this.json = json;
    }

    @GetMapping("/changes")
    void stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestParam(defaultValue = "") String after,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        var person = People.current();
        // The page says what was told before it was read; from then on the browser knows better.
        var since = Objects.requireNonNullElse(last, after);
        try (var watch =
                changes.watch(person.accountId(), person.viewer(), since)
                        .orElseThrow(ChangesStream::tooMany)) {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            // What stands between must pass each event on at once.
            response.setHeader("X-Accel-Buffering", "no");
            tell(watch, response.getOutputStream(), since.isEmpty() ? changes.lastId() : since);
        }
    }

    private void tell(Watch watch, OutputStream out, String since)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + LONGEST.toNanos();
        write(
                out,
                "retry: 3000\n"
                        + (ID.matcher(since).matches() ? "id: " + since + "\n" : "")
                        + "\n");
        while (watch.isOpen() && System.nanoTime() < until) {
            var told = watch.next(HEARTBEAT);
            if (!watch.isOpen()) {
                return;
            }
            write(out, told.map(this::event).orElse(": still here\n\n"));
        }
    }

    private String event(Told told) {
        var data = json.writeValueAsString(Map.of("name", told.change().name()));
        return "id: %s\nevent: %s\ndata: %s\n\n".formatted(told.id(), told.change().kind(), data);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static Problem tooMany() {
        return Problem.of(
                TOO_MANY,
                new Sentence(
                        "開いている画面を減らしてください。画面は1分ごとに新しくなります。",
                        "Close some windows. Pages are refreshed each minute all the same."));
    }
}
