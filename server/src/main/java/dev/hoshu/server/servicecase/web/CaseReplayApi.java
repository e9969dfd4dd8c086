package dev.hoshu.server.servicecase.web;

import dev.hoshu.domain.response.Replays;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.servicecase.CaseReplays;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What changed figures or holidays would do to the open cases, for programs. */
@RestController
@OpenTo(Circle.MANAGERS)
class CaseReplayApi {

    private final CaseReplays replays;
    private final ProgrammeChoice programmes;

    CaseReplayApi(CaseReplays replays, ProgrammeChoice programmes) {
        this.replays = replays;
        this.programmes = programmes;
    }

    /** A case whose deadline moves. */
    record MoveAnswer(
            String number,
            String level,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long byMinutes,
            boolean wouldBreach) {

        static MoveAnswer of(Replays.Move move) {
            return new MoveAnswer(
                    move.number(),
                    move.level().code(),
                    move.from(),
                    move.to(),
                    CaseReplays.Outcome.by(move).map(Duration::toMinutes).orElse(null),
                    move.wouldBreach());
        }
    }

    /** What the draft comes to. */
    record ReplayAnswer(
            List<MoveAnswer> moves,
            int unmoved,
            int withoutLevel,
            List<String> unreadable,
            boolean more) {}

    @GetMapping(CasesApi.PATH + "/replay")
    ReplayAnswer replay(
            @RequestParam Optional<String> programme,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String minutes,
            @RequestParam(required = false) @Nullable String acceptedUntil,
            @RequestParam(required = false) @Nullable String start,
            @RequestParam(required = false) @Nullable String closed,
            @RequestParam(required = false) @Nullable String open) {
        var form = new DraftForm(level, minutes, acceptedUntil, start, closed, open);
        var outcome = replays.under(programmes.meant(programme), form.read());
        return new ReplayAnswer(
                outcome.moves().stream().map(MoveAnswer::of).toList(),
                outcome.unmoved(),
                outcome.untimed(),
                outcome.unreadable(),
                outcome.more());
    }
}
