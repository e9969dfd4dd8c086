package dev.hoshu.server.servicecase;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.domain.response.CaseClocks;
import dev.hoshu.domain.response.CaseLog;
import dev.hoshu.domain.response.CaseReading;
import dev.hoshu.domain.rulebook.ClockPolicy.PauseReason;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.servicecase.store.ServiceCaseRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the clocks of cases from their logs (SLA-1, SLA-2), each by the figures that were in force
 * on the day on which it was taken. Nothing that is read is kept: there is nothing that could be
 * out of date.
 */
@Service
public class CaseTimes {

    private static final Sentence NO_POLICY =
            new Sentence(
                    "受付の日の方針がないので、期限を計算できません。",
                    "There is no policy for the day of the call, so no deadline can be computed.");
    private static final Sentence NO_LEVEL =
            new Sentence(
                    "保守レベルが確認されていないので、期限はありません。",
                    "No service level is confirmed, so no time is set.");

    private final ServiceCaseRows rows;
    private final Programmes programmes;
    private final Today today;

    /** Made by Spring. */
    CaseTimes(ServiceCaseRows rows, Programmes programmes, Today today) {
        this.rows = rows;
        this.programmes = programmes;
        this.today = today;
    }

    /** What the clock of a case shows now. */
    @Transactional(readOnly = true)
    public Timed read(ServiceCase one) {
        return Objects.requireNonNull(read(List.of(one)).get(one.number()));
    }

    /** The same of many, by number; their logs are read in one statement. */
    @Transactional(readOnly = true)
    public Map<String, Timed> read(List<ServiceCase> cases) {
        var now = today.instant();
        var clocks = new Clocks();
        var entered = rows.events(cases.stream().map(ServiceCase::number).toList());
        var read = new LinkedHashMap<String, Timed>();
        for (var one : cases) {
            var log = TimeLog.of(one, entered.getOrDefault(one.number(), List.of()));
            read.put(one.number(), timed(clocks.of(one), log, now));
        }
        return read;
    }

    /** What a log would show at an instant. */
    Timed read(ServiceCase one, TimeLog log, Instant at) {
        return timed(new Clocks().of(one), log, at);
    }

    /** The reasons for which a case can wait, by the figures that hold for it. */
    public Set<PauseReason> pauses(ServiceCase one) {
        return new Clocks()
                .policy(one)
                .map(policy -> policy.clock().pauses())
                .orElse(EnumSet.allOf(PauseReason.class));
    }

    private static Timed timed(Optional<CaseClocks> clocks, TimeLog log, Instant now) {
        if (clocks.isEmpty()) {
            return new Timed(null, new CaseReading.OutOfReach(), null, NO_POLICY, List.of());
        }
        var reading = clocks.get().read(log.log(), now);
        if (log.level() == null && reading instanceof CaseReading.Shown) {
            return new Timed(null, reading, null, NO_LEVEL, List.of());
        }
        return new Timed(
                log.level(),
                reading,
                due(clocks.get(), log.log(), reading, now),
                clocks.get().explanation(reading),
                clocks.get().findings(reading));
    }

    private static @Nullable Instant due(
            CaseClocks clocks, CaseLog log, CaseReading reading, Instant now) {
        if (!(reading instanceof CaseReading.Shown shown) || shown.metAt() != null) {
            return null;
        }
        if (shown.breachedAt() != null) {
            return shown.breachedAt();
        }
        return clocks.read(log.goingOnFrom(now, shown.phase()), now)
                        instanceof CaseReading.Shown going
                ? going.deadline()
                : null;
    }

    /** The clocks by programme and by the day from which their figures hold. */
    private final class Clocks {

        private record Key(String programme, LocalDate since) {}

        private final Map<String, Programme> known = new HashMap<>();
        private final Map<Key, CaseClocks> made = new HashMap<>();

        Optional<CaseClocks> of(ServiceCase one) {
            return policy(one)
                    .map(policy ->
                            made.computeIfAbsent(
                                    new Key(one.programme(), policy.effectiveFrom()),
                                    key -> clocks(programme(one), policy)));
        }

        Optional<Policy> policy(ServiceCase one) {
            return programmes.codes().contains(one.programme())
                    ? programme(one).policies().inForce(one.takenOn())
                    : Optional.empty();
        }

        private Programme programme(ServiceCase one) {
            return known.computeIfAbsent(one.programme(), programmes::current);
        }

        private static CaseClocks clocks(Programme programme, Policy policy) {
            return CaseClocks.under(policy, programme.calendar(policy));
        }
    }
}
