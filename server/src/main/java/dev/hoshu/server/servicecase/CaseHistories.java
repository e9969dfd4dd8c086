package dev.hoshu.server.servicecase;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.report.CaseFacts;
import dev.hoshu.domain.report.Months;
import dev.hoshu.domain.report.Verdict;
import dev.hoshu.domain.response.CaseClocks;
import dev.hoshu.domain.response.CaseEvent;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.servicecase.store.HistoryRows;
import dev.hoshu.server.servicecase.store.ServiceCaseRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the cases of a programme, for those who count them: read from their logs like
 * their clocks, in two statements, however many there are. It sees every case, so its callers stand
 * open to the maker's own people alone.
 */
@Service
public class CaseHistories {

    // The longest target, and the longest time in which a call is a repeat, that a policy can hold.
    private static final Duration LONGEST = Duration.ofDays(366);

    private final HistoryRows histories;
    private final ServiceCaseRows rows;
    private final Programmes programmes;
    private final Today today;

    /** Made by Spring. */
    CaseHistories(HistoryRows histories, ServiceCaseRows rows, Programmes programmes, Today today) {
        this.histories = histories;
        this.rows = rows;
        this.programmes = programmes;
        this.today = today;
    }

    /** Every case that may count in those months, and those that may be a repeat of one of them. */
    @Transactional(readOnly = true)
    public List<CaseFacts> of(String programme, Months months, ZoneId zone) {
        var found =
                histories.of(
                        programme,
                        months.start(zone).minus(LONGEST),
                        months.end(zone).plus(LONGEST));
        var entered = rows.events(found.stream().map(HistoryRows.Row::number).toList());
        var reader = new Reader(programmes.current(programme), zone, today.instant());
        return found.stream()
                .map(row ->
                        reader.facts(
                                row,
                                TimeLog.of(
                                        row.level(),
                                        entered.getOrDefault(row.number(), List.of()))))
                .toList();
    }

    /** Reads with the figures of each case's own day. */
    private record Reader(
            Programme programme, ZoneId zone, Instant now, Map<LocalDate, CaseClocks> made) {

        Reader(Programme programme, ZoneId zone, Instant now) {
            this(programme, zone, now, new HashMap<>());
        }

        CaseFacts facts(HistoryRows.Row row, TimeLog log) {
            var policy = programme.policies().inForce(row.takenOn()).orElse(null);
            var verdict = policy == null ? new Verdict.Unreadable() : verdict(policy, log);
            var restored = verdict instanceof Verdict.Unreadable ? null : restoredAt(log);
            return new CaseFacts(
                    row.number(),
                    row.machine(),
                    log.level(),
                    row.premierDesk(),
                    receivedAt(row, log),
                    row.open(),
                    verdict,
                    Math.toIntExact(
                            log.events().stream()
                                    .filter(e -> e.type() == CaseEvent.Type.ENGINEER_ARRIVED)
                                    .count()),
                    restored,
                    policy == null ? 1 : repeatDays(policy, restored));
        }

        private Verdict verdict(Policy policy, TimeLog log) {
            var clocks =
                    made.computeIfAbsent(
                            policy.effectiveFrom(),
                            day -> CaseClocks.under(policy, programme.calendar(policy)));
            var reading = clocks.read(log.log(), now);
            var verdict = Verdict.of(clocks, log.log(), reading);
            // Without a known level no time is set; a log that contradicts itself stays one.
            return log.level() == null && !(verdict instanceof Verdict.Unreadable)
                    ? new Verdict.NoTarget()
                    : verdict;
        }

        private int repeatDays(Policy taken, @Nullable Instant restored) {
            var day = LocalDate.ofInstant(restored == null ? now : restored, zone);
            return programme.policies().inForce(day).orElse(taken).repeatCalls().days();
        }

        private static Instant receivedAt(HistoryRows.Row row, TimeLog log) {
            return log.events().stream()
                    .filter(e -> e.type() == CaseEvent.Type.RECEIVED)
                    .map(CaseEvent::at)
                    .findFirst()
                    .orElse(row.takenAt());
        }

        private static @Nullable Instant restoredAt(TimeLog log) {
            return log.events().stream()
                    .filter(e ->
                            e.type() == CaseEvent.Type.RESTORED
                                    || e.type() == CaseEvent.Type.CLOSED)
                    .map(CaseEvent::at)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }
}
