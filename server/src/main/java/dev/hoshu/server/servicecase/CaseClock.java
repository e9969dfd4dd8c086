package dev.hoshu.server.servicecase;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.response.BreachCause;
import dev.hoshu.domain.response.CasePhase;
import dev.hoshu.domain.response.CaseReading;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.servicecase.store.ServiceCaseRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The door to the log that the clock of a case is read from. What is entered late counts from the
 * moment at which it happened; what was wrong is taken back by an entry of its own. Before anything
 * is kept it can be seen what it moves.
 */
@Service
public class CaseClock {

    private final CaseBook book;
    private final CaseTimes times;
    private final ServiceCaseRows rows;
    private final CaseEvents events;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    CaseClock(
            CaseBook book,
            CaseTimes times,
            ServiceCaseRows rows,
            CaseEvents events,
            Audit audit,
            Today today) {
        this.book = book;
        this.times = times;
        this.rows = rows;
        this.events = events;
        this.audit = audit;
        this.today = today;
    }

    /**
     * What an entry moves.
     *
     * @param before what the clock shows without it
     * @param after what it would show with it
     */
    public record Moved(Timed before, Timed after) {

        /** Whether the deadline is another one after it; of a case that waits, if it went on. */
        public boolean movesDeadline() {
            return !Objects.equals(before.due(), after.due());
        }

        /** What was shown, so that nothing else is kept than that. */
        public String seen() {
            return written(before) + " " + written(after);
        }
    }

    /** Of a case that waits what is left, for its deadline would move with every moment. */
    private static String written(Timed timed) {
        return timed.state() == Timed.State.PAUSED
                ? timed.left().map(Object::toString).orElse("-")
                : Optional.ofNullable(timed.due()).map(Instant::toString).orElse("-");
    }

    /** What the audit keeps of a clock. */
    record Kept(
            String state,
            @Nullable String level,
            @Nullable Instant deadline,
            @Nullable Instant missedAt,
            @Nullable String cause) {

        static Kept of(Timed timed) {
            var level = timed.level();
            return new Kept(
                    timed.state().name(),
                    level == null ? null : level.code(),
                    timed.deadline().orElse(null),
                    timed.breachedAt().orElse(null),
                    timed.cause().map(Enum::name).orElse(null));
        }
    }

    /** Entries, and what the clock shows without and with them. */
    private record Wished(List<ServiceCase.Event> entries, Timed before, Timed after) {}

    /**
     * What entering an event would move. Nothing is kept.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if it cannot be read or cannot have happened
     */
    @Transactional(readOnly = true)
    public Moved preview(String number, TypedEvent typed) {
        var wished = wished(book.open(number), typed);
        return new Moved(wished.before(), wished.after());
    }

    /**
     * Enters something that happened.
     *
     * @param seen what was shown of it before ({@link Moved#seen}); empty if nothing was
     * @throws dev.hoshu.server.frontdoor.Problem if the case is closed, the event cannot be read,
     *     lies ahead, or cannot have happened to the case as it was then; then nothing is kept
     */
    @Transactional
    public Timed enter(String number, TypedEvent typed, Optional<String> seen) {
        var one = book.locked(number);
        return keep(one, wished(one, typed), seen, "case.clock");
    }

    private Wished wished(ServiceCase one, TypedEvent typed) {
        var event = typed.read(today.instant(), times.pauses(one));
        var entries = new ArrayList<ServiceCase.Event>();
        entries.add(
                entry(
                        event.kind(),
                        event.at(),
                        event.note(),
                        new ServiceCase.Told(event.reason(), null, null, null)));
        var until = event.until();
        if (until != null) {
            entries.add(entry(CaseEventKind.RESUMED, until, null, ServiceCase.Told.NOTHING));
        }
        return wished(one, entries);
    }

    /**
     * Enters that a part has come to the machine's place just now. A case that is restored or
     * closed already waits for no part, and nothing is entered.
     *
     * @param part its part number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void partDelivered(String number, String part) {
        if (!book.find(number).isOpen()) {
            return;
        }
        var one = book.held(number);
        if (times.read(one).phase().filter(CasePhase::isUnderWay).isEmpty()) {
            return;
        }
        var entry =
                entry(
                        CaseEventKind.PART_DELIVERED,
                        today.instant(),
                        part,
                        ServiceCase.Told.NOTHING);
        keep(one, wished(one, List.of(entry)), Optional.empty(), "case.clock");
    }

    /**
     * What taking back an entry would move. Nothing is kept.
     *
     * @param entry the entry that was wrong
     * @throws dev.hoshu.server.frontdoor.Problem if there is no such entry, it was taken back
     *     before, or the rest of the log could not have happened without it
     */
    @Transactional(readOnly = true)
    public Moved previewWithout(String number, long entry) {
        var wished = without(book.open(number), entry, "-");
        return new Moved(wished.before(), wished.after());
    }

    /** Takes an entry back, with the reason. It stays in the log and counts no more. */
    @Transactional
    public Timed takeBack(String number, long entry, String reason, Optional<String> seen) {
        var one = book.locked(number);
        var wished = without(one, entry, why("/reason", reason));
        return keep(one, wished, seen, "case.clock-taken-back");
    }

    private Wished without(ServiceCase one, long entry, String reason) {
        var entered = rows.events(one.number());
        var wrong =
                entered.stream()
                        .filter(e -> e.id() == entry && e.kind().canBeTakenBack())
                        .findFirst()
                        .orElseThrow(() -> CaseProblems.noSuchEntry(one.number(), entry));
        if (TimeLog.takenBack(entered).contains(entry)) {
            throw CaseProblems.takenBackBefore();
        }
        return wished(
                one,
                List.of(
                        entry(
                                CaseEventKind.TAKEN_BACK,
                                today.instant(),
                                reason,
                                new ServiceCase.Told(null, null, null, wrong.id()))));
    }

    /**
     * What another moment of the call would move. Nothing is kept.
     *
     * @param at when the call came, as typed
     */
    @Transactional(readOnly = true)
    public Moved previewReception(String number, String at) {
        var wished = received(book.open(number), at, "-");
        return new Moved(wished.before(), wished.after());
    }

    /** Says that the call had come at another moment than it was taken at, with the reason. */
    @Transactional
    public Timed correctReception(String number, String at, String reason, Optional<String> seen) {
        var one = book.locked(number);
        return keep(one, received(one, at, why("/reason", reason)), seen, "case.reception");
    }

    private Wished received(ServiceCase one, String at, String reason) {
        var moment = TypedEvent.moment(at, today.instant());
        return wished(
                one,
                List.of(
                        entry(
                                CaseEventKind.RECEPTION_CORRECTED,
                                moment,
                                reason,
                                ServiceCase.Told.NOTHING)));
    }

    /**
     * What serving a case at another level would move. Nothing is kept.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is no such level
     */
    @Transactional(readOnly = true)
    public Moved previewLevel(String number, String level) {
        var wished = another(book.open(number), level, "-");
        return new Moved(wished.before(), wished.after());
    }

    /** Serves a case at another level from now on, with the reason. */
    @Transactional
    public Timed changeLevel(String number, String level, String reason, Optional<String> seen) {
        var one = book.locked(number);
        return keep(one, another(one, level, why("/reason", reason)), seen, "case.level");
    }

    private Wished another(ServiceCase one, String level, String reason) {
        var wanted =
                ServiceLevel.ofCode(TypedCall.plain(level))
                        .orElseThrow(() -> CaseProblems.noSuchLevel());
        return wished(
                one,
                List.of(
                        entry(
                                CaseEventKind.LEVEL_CHANGED,
                                today.instant(),
                                reason,
                                new ServiceCase.Told(null, wanted, null, null))));
    }

    /**
     * Says why the target of a case was missed.
     *
     * @param cause the code of the cause
     * @param note what else is said, or empty
     * @throws dev.hoshu.server.frontdoor.Problem if there is no such cause, or nothing was missed
     */
    @Transactional
    public Timed cause(String number, String cause, String note) {
        var one = book.locked(number);
        var said = CaseProblems.cause(cause);
        var words = TypedCall.plain(note);
        if (words.length() > CaseBook.LONGEST_NOTE) {
            throw CaseProblems.words("/note", CaseBook.LONGEST_NOTE);
        }
        if (times.read(one).breachedAt().isEmpty()) {
            throw CaseProblems.nothingMissed();
        }
        return keep(one, wished(one, List.of(said(said, words))), Optional.empty(), "case.cause");
    }

    private ServiceCase.Event said(BreachCause cause, String words) {
        return entry(
                CaseEventKind.CAUSE_SAID,
                today.instant(),
                words.isEmpty() ? null : words,
                new ServiceCase.Told(null, null, cause, null));
    }

    private Wished wished(ServiceCase one, List<ServiceCase.Event> entries) {
        var now = today.instant();
        var entered = new ArrayList<>(rows.events(one.number()));
        var before = times.read(one, TimeLog.of(one, entered), now);
        entered.addAll(entries);
        var after = times.read(one, TimeLog.of(one, entered), now);
        if (after.reading() instanceof CaseReading.Contradicted wrong) {
            throw CaseProblems.cannotHaveHappened(wrong, after.explanation());
        }
        return new Wished(entries, before, after);
    }

    private Timed keep(ServiceCase one, Wished wished, Optional<String> seen, String act) {
        seen.filter(s -> !s.equals(new Moved(wished.before(), wished.after()).seen()))
                .ifPresent(s -> {
                    throw CaseProblems.movedMeanwhile();
                });
        wished.entries().forEach(entry -> rows.happened(one.number(), entry));
        audit.record(
                act,
                one.subject(),
                wished.entries().getFirst().note(),
                Kept.of(wished.before()),
                Kept.of(wished.after()));
        events.moved(one, wished.before(), wished.after());
        return wished.after();
    }

    private ServiceCase.Event entry(
            CaseEventKind kind, Instant at, @Nullable String note, ServiceCase.Told told) {
        return new ServiceCase.Event(
                Long.MAX_VALUE,
                kind,
                at,
                today.instant(),
                People.current().signature(),
                note,
                told);
    }

    private static String why(String field, String reason) {
        var why = TypedCall.plain(reason);
        if (why.isEmpty() || why.length() > CaseBook.LONGEST_REASON) {
            throw CaseProblems.words(field, CaseBook.LONGEST_REASON);
        }
        return why;
    }

    /** The log of a case, with what was taken back. */
    @Transactional(readOnly = true)
    public List<Logged> log(ServiceCase one) {
        var entered = rows.events(one.number());
        var gone = TimeLog.takenBack(entered);
        return entered.stream().map(e -> new Logged(e, gone.contains(e.id()))).toList();
    }

    /**
     * An entry of a log.
     *
     * @param event the entry
     * @param takenBack whether it counts no more
     */
    public record Logged(ServiceCase.Event event, boolean takenBack) {

        /** Whether it can still be taken back. */
        public boolean canBeTakenBack() {
            return !takenBack && event.kind().canBeTakenBack();
        }
    }
}
