package dev.hoshu.server.renewal;

import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.renewal.Reminders;
import dev.hoshu.server.coverage.DocumentedCoverage;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.renewal.store.EndingRows;
import dev.hoshu.server.webhook.EventKind;
import dev.hoshu.server.webhook.Events;
import dev.hoshu.server.webhook.Subject;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The day's look at coverage that ends soon or has ended, for other systems: by the same figures as
 * the reminders by mail. Of one end the same is never told twice, so the look can be repeated; each
 * machine is a transaction, so that nobody who registers waits for the whole of it.
 */
@Service
public class CoverageEnds {

    /** Whoever was not told in time, because the server was down, is told of the last days. */
    private static final int DAYS_BACK = 14;

    private static final int A_PART = 500;
    private static final Logger LOG = LoggerFactory.getLogger(CoverageEnds.class);

    private final EndingRows endings;
    private final Programmes programmes;
    private final Events events;
    private final Today today;
    private final TransactionTemplate transaction;

    /** Made by Spring. */
    public CoverageEnds(
            EndingRows endings,
            Programmes programmes,
            Events events,
            Today today,
            PlatformTransactionManager transactions) {
        this.endings = endings;
        this.programmes = programmes;
        this.events = events;
        this.today = today;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Told(
            EventKind kind, String once, Ending ending, Map<String, @Nullable Object> facts) {}

    /**
     * Tells of everything that stands today and was not told.
     *
     * @return how many events were written
     */
    public int tellAll() {
        if (!events.isAnybodyThere()) {
            return 0;
        }
        return programmes.codes().stream().mapToInt(p -> tellAll(p, today.day())).sum();
    }

    private int tellAll(String programme, LocalDate day) {
        var policy = programmes.current(programme).policies().inForce(day);
        if (policy.isEmpty()) {
            return 0;
        }
        var reminders = Reminders.under(policy.get());
        var from = day.minusDays(DAYS_BACK);
        var until = reminders.latestEnd(day);
        int written = 0;
        List<Ending> part = endings.everybodys(programme, from, until, 0, A_PART);
        while (!part.isEmpty()) {
            written += tell(programme, part, reminders, day);
            part = endings.everybodys(programme, from, until, part.getLast().id(), A_PART);
        }
        return written;
    }

    private int tell(String programme, List<Ending> part, Reminders reminders, LocalDate day) {
        var found = new ArrayList<Told>();
        part.forEach(ending -> told(ending, reminders, day).ifPresent(found::add));
        var before = events.told(found.stream().map(Told::once).toList());
        int written = 0;
        for (var one : found) {
            if (!before.contains(one.once()) && tell(programme, one)) {
                written++;
            }
        }
        return written;
    }

    private boolean tell(String programme, Told one) {
        try {
            return Objects.requireNonNull(
                    transaction.execute(t ->
                            events.tellOnce(
                                    one.kind(),
                                    subject(programme, one.ending()),
                                    one.once(),
                                    one.facts())));
        } catch (TransactionException e) {
            LOG.warn("{} is told another day: {}", one.once(), e.getMessage());
            return false;
        }
    }

    private static Optional<Told> told(Ending ending, Reminders reminders, LocalDate day) {
        if (ending.coveredTo().isBefore(day)) {
            return Optional.of(
                    new Told(
                            EventKind.COVERAGE_EXPIRED,
                            "expired:%d:%s".formatted(ending.id(), ending.coveredTo()),
                            ending,
                            facts(ending)));
        }
        return DocumentedCoverage.timeline(ending.document())
                .flatMap((CoverageTimeline t) -> reminders.standing(t, day))
                .map(reminder -> {
                    var facts = facts(ending);
                    facts.put("occasion", reminder.occasion().code());
                    facts.put("due", reminder.on());
                    return new Told(
                            EventKind.COVERAGE_EXPIRING,
                            "expiring:%d:%s:%s"
                                    .formatted(
                                            ending.id(),
                                            ending.coveredTo(),
                                            reminder.occasion().code()),
                            ending,
                            facts);
                });
    }

    private static Map<String, @Nullable Object> facts(Ending ending) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("coverageEnd", ending.coveredTo());
        return facts;
    }

    private static Subject subject(String programme, Ending ending) {
        return Subject.machine(
                programme,
                ending.number().machineType(),
                ending.number().model(),
                ending.serial().value(),
                ending.customer(),
                ending.channel());
    }
}
