package dev.hoshu.server.servicecase;

import dev.hoshu.domain.contract.SoftwareSupport;
import dev.hoshu.domain.response.CallCoverage;
import dev.hoshu.domain.response.CaseEvent;
import dev.hoshu.server.attachment.Attachment;
import dev.hoshu.server.attachment.Attachments;
import dev.hoshu.server.attachment.Download;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.servicecase.store.ServiceCaseRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The door to calls for repair. The service desk takes them for everybody; a customer or a dealer
 * for a machine whose row it sees. A case is seen by those whose the machine was when it was taken.
 */
@Service
public class CaseBook {

    /** The most cases that one answer holds. */
    public static final int MOST_CASES = 200;

    /** The most open cases whose clocks are read for the board. */
    public static final int MOST_ON_BOARD = 2_000;

    /** The most characters of a note. */
    public static final int LONGEST_NOTE = 2000;

    /** The most characters of the reason for which a case is closed. */
    public static final int LONGEST_REASON = 500;

    private static final String NOT_SAID = "-";

    private final Intake intake;
    private final Attachments attachments;
    private final ServiceCaseRows rows;
    private final CaseTimes times;
    private final CaseLetters letters;
    private final CaseEvents events;
    private final SoftwareCases software;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    CaseBook(
            Intake intake,
            Attachments attachments,
            ServiceCaseRows rows,
            CaseTimes times,
            CaseLetters letters,
            CaseEvents events,
            SoftwareCases software,
            Audit audit,
            Today today) {
        this.intake = intake;
        this.attachments = attachments;
        this.rows = rows;
        this.times = times;
        this.letters = letters;
        this.events = events;
        this.software = software;
        this.audit = audit;
        this.today = today;
    }

    /** What the audit keeps of a case: nothing of the persons it names. */
    record Kept(
            String number,
            String machineNumber,
            String serialNumber,
            String coverage,
            boolean premierDesk,
            String severity,
            String state,
            int notes) {

        static Kept of(ServiceCase one) {
            return new Kept(
                    one.number(),
                    one.machineNumber(),
                    one.serialNumber(),
                    one.coverage().state().name(),
                    one.premierDesk(),
                    one.severity().name(),
                    one.isOpen() ? "OPEN" : "CLOSED",
                    one.notes().size());
        }
    }

    /**
     * What a call would come to today. Nothing is kept.
     *
     * @param programme the programme that was named, if any
     * @throws dev.hoshu.server.frontdoor.Problem if a customer or a dealer names a machine that is
     *     not its own to see
     */
    @Transactional(readOnly = true)
    public CallPreview preview(TypedCall call, Optional<String> programme) {
        return intake.of(call, programme);
    }

    /**
     * Takes a call.
     *
     * @return the case's number
     * @throws dev.hoshu.server.frontdoor.Problem if one of the four facts is missing (REP-6) or
     *     something cannot be read, every member named, or if it is about software to whose support
     *     nobody has a right today (CAT-5); then nothing is kept
     */
    @Transactional
    public String take(TypedCall call, Optional<String> programme, List<Attachments.Fit> papers) {
        var preview = intake.of(call, programme);
        var faults = new LinkedHashMap<>(preview.unreadable());
        call.faults().forEach(faults::putIfAbsent);
        var name = preview.name();
        var coverage = preview.coverage();
        if (!preview.isComplete() || !faults.isEmpty() || name == null || coverage == null) {
            throw CaseProblems.notTaken(preview.decision(), faults);
        }
        if (preview.software() instanceof SoftwareSupport.Decision.Refused refused) {
            throw software.refused(refused);
        }
        var who = People.current();
        var number = add(preview, name, coverage, call, who.accountId(), who.signature());
        happened(number, CaseEventKind.RECEIVED, null);
        if (preview.software() instanceof SoftwareSupport.Decision.Allowed allowed) {
            software.taken(number, allowed);
            happened(number, CaseEventKind.NOTED, takenBy(allowed));
        }
        var taken = rows.find(number, who.viewer()).orElseThrow(() -> CaseProblems.unknown(number));
        audit.record("case.taken", taken.subject(), null, null, Kept.of(taken));
        events.opened(taken);
        keep(taken, papers);
        UrgentCalls.letter(taken).ifPresent(letters::toDesk);
        return number;
    }

    /** By what a case about software was taken, for its log. */
    private static String takenBy(SoftwareSupport.Decision.Allowed allowed) {
        var support = Objects.requireNonNull(allowed.registered());
        return "%s %s / %s: %s"
                .formatted(
                        support.product(),
                        support.version(),
                        support.number(),
                        allowed.findings().getFirst().facts().ja());
    }

    private String add(
            CallPreview preview,
            MachineName name,
            CallCoverage coverage,
            TypedCall call,
            long accountId,
            String signature) {
        return rows.add(
                new ServiceCaseRows.Added(
                        preview.programme(),
                        preview.machine(),
                        name,
                        call,
                        call.contact(),
                        coverage,
                        preview.decision().notes().stream().map(KeptFinding::of).toList(),
                        coverage.findings().stream().map(KeptFinding::of).toList(),
                        accountId,
                        today.day(),
                        today.instant(),
                        signature));
    }

    /**
     * Opens a case that nobody called about, for a machine on record (CAT-4): customer and place
     * are the record's. It is part of the caller's transaction.
     *
     * @param who under which name it is kept
     * @return the case's number; empty if the machine is not on record
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> openByItself(ProactiveCall said, String who) {
        var name = said.machine();
        return intake.byItself(said.typed(NOT_SAID, NOT_SAID), name, said.programme())
                .map(first ->
                        intake.byItself(said.typed(first), name, said.programme()).orElseThrow())
                .map(preview -> opened(said, preview, who));
    }

    private String opened(ProactiveCall said, CallPreview preview, String who) {
        var number =
                add(
                        preview,
                        Objects.requireNonNull(preview.name()),
                        Objects.requireNonNull(preview.coverage()),
                        said.typed(preview),
                        0,
                        who);
        var now = today.instant();
        rows.happened(
                number,
                new ServiceCase.Event(
                        0, CaseEventKind.RECEIVED, now, now, who, null, ServiceCase.Told.NOTHING));
        var taken = rows.find(number, Viewer.EVERYTHING).orElseThrow();
        audit.recordFor(who, "case.taken", taken.subject(), null, null, Kept.of(taken));
        UrgentCalls.letter(taken).ifPresent(letters::toDesk);
        return number;
    }

    /**
     * Writes something down in a case's log.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if the case is closed, or not this person's to see
     */
    @Transactional
    public ServiceCase note(String number, String note) {
        var one = locked(number);
        var words = TypedCall.plain(note);
        if (words.isEmpty() || words.length() > LONGEST_NOTE) {
            throw CaseProblems.words("/note", LONGEST_NOTE);
        }
        happened(number, CaseEventKind.NOTED, words);
        audit.record("case.noted", one.subject(), null, null, Kept.of(one));
        return one;
    }

    /**
     * Adds papers to a case.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if the case is closed, or not this person's to
     *     see, or nothing is handed in
     */
    @Transactional
    public ServiceCase add(String number, List<Attachments.Fit> papers) {
        var one = locked(number);
        if (papers.isEmpty()) {
            throw CaseProblems.noPaper();
        }
        keep(one, papers);
        return one;
    }

    /**
     * Closes a case.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if it is closed already, no reason is given, or
     *     its target was missed and nobody has said why
     */
    @Transactional
    public ServiceCase close(String number, String reason) {
        var before = locked(number);
        var why = TypedCall.plain(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw CaseProblems.words("/reason", LONGEST_REASON);
        }
        // One instant for all of it: what is closed in time must not be missed a moment later.
        var now = today.instant();
        var closed =
                TimeLog.of(before, rows.events(number))
                        .with(CaseEvent.of(CaseEvent.Type.CLOSED, now));
        if (times.read(before, closed, now).needsCause()) {
            throw CaseProblems.causeWanted("/cause");
        }
        rows.close(
                number,
                new ServiceCase.Closing(today.day(), now, People.current().signature(), why));
        happened(number, CaseEventKind.CLOSED, now, why);
        var after = find(number);
        audit.record("case.closed", after.subject(), why, Kept.of(before), Kept.of(after));
        events.closed(after);
        return after;
    }

    private void keep(ServiceCase one, List<Attachments.Fit> papers) {
        int before = attachments.of(one.subject()).size();
        papers.forEach(paper -> attachments.keep(one.subject(), paper));
        if (attachments.of(one.subject()).size() > before) {
            happened(one.number(), CaseEventKind.PAPERS, null);
        }
    }

    private void happened(String number, CaseEventKind kind, @Nullable String note) {
        happened(number, kind, today.instant(), note);
    }

    private void happened(String number, CaseEventKind kind, Instant now, @Nullable String note) {
        rows.happened(
                number,
                new ServiceCase.Event(
                        0,
                        kind,
                        now,
                        now,
                        People.current().signature(),
                        note,
                        ServiceCase.Told.NOTHING));
    }

    /** A case that is open, so that nobody else closes it meanwhile. */
    ServiceCase locked(String number) {
        find(number);
        rows.lock(number);
        return open(number);
    }

    /**
     * A case that this person sees and that is open.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is none, or it is closed
     */
    ServiceCase open(String number) {
        var one = find(number);
        var closing = one.closing();
        if (closing != null) {
            throw CaseProblems.closed(one, closing);
        }
        return one;
    }

    /**
     * One case that this person sees.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is none
     */
    @Transactional(readOnly = true)
    public ServiceCase find(String number) {
        return seen(number).orElseThrow(() -> CaseProblems.unknown(number));
    }

    /** The case of that number; empty if there is none that this person sees. */
    @Transactional(readOnly = true)
    public Optional<ServiceCase> seen(String number) {
        return rows.find(number, People.current().viewer());
    }

    /** Those cases that this person sees, by number; one statement, however many. */
    @Transactional(readOnly = true)
    public List<ServiceCase> of(Collection<String> numbers) {
        return rows.of(numbers, People.current().viewer());
    }

    /**
     * The cases that this person sees, the newest first.
     *
     * @param open open ones alone, closed ones alone, or all
     * @param before older than the case of this number; empty for the newest
     * @param limit from 1 to one more than {@link #MOST_CASES}, which says whether the list goes on
     */
    @Transactional(readOnly = true)
    public List<ServiceCase> list(Optional<Boolean> open, String before, int limit) {
        return rows.list(
                People.current().viewer(), open, before, Math.clamp(limit, 1, MOST_CASES + 1));
    }

    /**
     * The open cases that this person sees, the oldest first.
     *
     * @param premier the Premier desk's alone, everybody else's alone, or all
     * @param limit from 1 to {@link #MOST_ON_BOARD}
     */
    @Transactional(readOnly = true)
    public List<ServiceCase> open(Optional<Boolean> premier, int limit) {
        return rows.open(People.current().viewer(), premier, Math.clamp(limit, 1, MOST_ON_BOARD));
    }

    /** Other open cases of the same machine that this person sees, the newest first. */
    @Transactional(readOnly = true)
    public List<ServiceCase> alsoOpen(ServiceCase one) {
        return rows.openLike(one.number(), People.current().viewer(), MOST_CASES);
    }

    /** A case's papers, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<Attachment> papers(ServiceCase one) {
        return attachments.of(one.subject());
    }

    /**
     * A paper of a case that this person sees; that it was taken is kept.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is none
     */
    @Transactional
    public Download paper(String number, long id) {
        return attachments.open(find(number).subject(), id);
    }

    /**
     * An open case that this person sees, held so that nobody else changes it until the transaction
     * ends; for those who keep more about it.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is none, or it is closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ServiceCase held(String number) {
        return locked(number);
    }
}
