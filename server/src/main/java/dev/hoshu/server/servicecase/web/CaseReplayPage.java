package dev.hoshu.server.servicecase.web;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.response.Replays;
import dev.hoshu.domain.rulebook.ClockPolicy.Start;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.servicecase.CaseReplays;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** {@code /cases/replay}: what changed figures or holidays would do to the open cases. */
@Page
@OpenTo(Circle.MANAGERS)
class CaseReplayPage {

    private final CaseReplays replays;
    private final ProgrammeChoice programmes;

    CaseReplayPage(CaseReplays replays, ProgrammeChoice programmes) {
        this.replays = replays;
        this.programmes = programmes;
    }

    /**
     * A case whose deadline moves.
     *
     * @param number its number
     * @param level the level at which it is measured
     * @param from its deadline now; null if it has none
     * @param to its deadline by the draft; null if it has none
     * @param by by how much, in words; null where it begins or ends to have one
     * @param wouldBreach whether it would have missed its target
     */
    record MoveView(
            String number,
            ServiceLevel level,
            @Nullable String from,
            @Nullable String to,
            @Nullable Sentence by,
            boolean wouldBreach) {

        static MoveView of(Replays.Move move) {
            return new MoveView(
                    move.number(),
                    move.level(),
                    minute(move.from()),
                    minute(move.to()),
                    CaseReplays.Outcome.by(move).map(MoveView::words).orElse(null),
                    move.wouldBreach());
        }

        private static @Nullable String minute(@Nullable Instant at) {
            return at == null ? null : ClockView.minute(at);
        }

        private static Sentence words(Duration by) {
            var time = ClockView.span(by);
            return by.isNegative()
                    ? new Sentence(time.ja() + "早く", time.en() + " earlier")
                    : new Sentence(time.ja() + "遅く", time.en() + " later");
        }
    }

    @GetMapping("/cases/replay")
    String replay(
            @RequestParam Optional<String> programme,
            DraftForm form,
            HttpServletResponse response,
            Model model) {
        var meant = programmes.meant(programme);
        model.addAttribute("form", form);
        model.addAttribute("levels", ServiceLevel.values());
        model.addAttribute("starts", Start.values());
        model.addAttribute("programme", programmes.shown(meant));
        try {
            var draft = form.read();
            if (!draft.isEmpty()) {
                var outcome = replays.under(meant, draft);
                model.addAttribute("outcome", outcome);
                model.addAttribute("moves", outcome.moves().stream().map(MoveView::of).toList());
            }
        } catch (Problem problem) {
            response.setStatus(problem.type().status());
            model.addAttribute("problem", problem);
        }
        return "case-replay";
    }
}
