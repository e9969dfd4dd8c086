package dev.hoshu.server.servicecase;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.response.CaseClocks;
import dev.hoshu.domain.response.Replays;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.servicecase.store.ServiceCaseRows;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replays every open case of a programme by figures or a calendar that somebody thinks of, and says
 * which deadlines move, before anything is applied. Nothing is kept.
 */
@Service
public class CaseReplays {

    private final ServiceCaseRows rows;
    private final Programmes programmes;
    private final Today today;

    /** Made by Spring. */
    CaseReplays(ServiceCaseRows rows, Programmes programmes, Today today) {
        this.rows = rows;
        this.programmes = programmes;
        this.today = today;
    }

    /**
     * What a draft comes to.
     *
     * @param moves the cases whose deadlines move, those that are due first by it, first
     * @param unmoved how many keep theirs
     * @param untimed how many have no known level, and so no deadline
     * @param unreadable the numbers of those whose logs contradict themselves
     * @param more whether there are open cases that were not looked at
     */
    public record Outcome(
            List<Replays.Move> moves,
            int unmoved,
            int untimed,
            List<String> unreadable,
            boolean more) {

        /** Copies the lists. */
        public Outcome {
            moves = List.copyOf(moves);
            unreadable = List.copyOf(unreadable);
        }

        /** How many would have missed their target by it. */
        public long wouldBreach() {
            return moves.stream().filter(Replays.Move::wouldBreach).count();
        }

        /** By how much a deadline moves; empty where it begins or ends to have one. */
        public static Optional<Duration> by(Replays.Move move) {
            var from = move.from();
            var to = move.to();
            return from == null || to == null
                    ? Optional.empty()
                    : Optional.of(Duration.between(from, to));
        }
    }

    /**
     * Replays the open cases of a programme, each by the figures that hold for it and by the same
     * with the draft.
     */
    @Transactional(readOnly = true)
    public Outcome under(String programme, ClockDraft draft) {
        var open = rows.open(Viewer.EVERYTHING, Optional.empty(), CaseBook.MOST_ON_BOARD);
        var entered = rows.events(open.stream().map(ServiceCase::number).toList());
        var byPolicy = new LinkedHashMap<Policy, List<Replays.Candidate>>();
        int untimed = 0;
        var current = programmes.current(programme);
        for (var one : open) {
            var policy = current.policies().inForce(one.takenOn());
            if (!one.programme().equals(programme) || policy.isEmpty()) {
                continue;
            }
            var log = TimeLog.of(one, entered.getOrDefault(one.number(), List.of()));
            if (log.level() == null) {
                untimed++;
                continue;
            }
            byPolicy.computeIfAbsent(policy.get(), p -> new ArrayList<>())
                    .add(new Replays.Candidate(one.number(), log.log()));
        }
        return outcome(current, draft, byPolicy, untimed, open.size() == CaseBook.MOST_ON_BOARD);
    }

    private Outcome outcome(
            Programme current,
            ClockDraft draft,
            Map<Policy, List<Replays.Candidate>> byPolicy,
            int untimed,
            boolean more) {
        var moves = new ArrayList<Replays.Move>();
        var unreadable = new ArrayList<String>();
        int unmoved = 0;
        for (var part : byPolicy.entrySet()) {
            var policy = part.getKey();
            var outcome =
                    Replays.of(
                                    CaseClocks.under(policy, current.calendar(policy)),
                                    CaseClocks.under(
                                            draft.in(policy.clock()),
                                            policy.response().acceptanceZone(),
                                            draft.calendar(current, policy)),
                                    today.instant())
                            .compare(part.getValue());
            moves.addAll(outcome.moves());
            unreadable.addAll(outcome.unreadable());
            unmoved += outcome.unmoved();
        }
        moves.sort(
                Comparator.comparing(
                                Replays.Move::to,
                                Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                        .thenComparing(Replays.Move::number));
        return new Outcome(moves, unmoved, untimed, unreadable, more);
    }
}
