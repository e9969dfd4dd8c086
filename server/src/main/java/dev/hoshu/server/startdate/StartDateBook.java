package dev.hoshu.server.startdate;

import dev.hoshu.domain.registration.ProofOfPurchase;
import dev.hoshu.server.attachment.Attachment;
import dev.hoshu.server.attachment.Attachments;
import dev.hoshu.server.attachment.Download;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Place;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.startdate.StartDateRequest.State;
import dev.hoshu.server.startdate.store.StartDateRows;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The door to requests for another first day. Whoever sees a machine's row may ask for it; a
 * request and its papers are seen by those whose the machine was when it was made.
 */
@Service
public class StartDateBook {

    /** The most requests that one answer holds. */
    public static final int MOST_REQUESTS = 200;

    /** The most characters of a reason. */
    public static final int LONGEST_REASON = 500;

    private final InstalledBase machines;
    private final StartDateJudging judging;
    private final Attachments attachments;
    private final StartDateRows rows;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    StartDateBook(
            InstalledBase machines,
            StartDateJudging judging,
            Attachments attachments,
            StartDateRows rows,
            Audit audit,
            Today today) {
        this.machines = machines;
        this.judging = judging;
        this.attachments = attachments;
        this.rows = rows;
        this.audit = audit;
        this.today = today;
    }

    /** What the audit keeps of a request. */
    record Kept(
            String number,
            String machineNumber,
            String serialNumber,
            LocalDate deliveredOn,
            String state) {

        static Kept of(StartDateRequest request) {
            return new Kept(
                    request.number(),
                    request.machineNumber(),
                    request.serialNumber(),
                    request.deliveredOn(),
                    request.state().name());
        }
    }

    /**
     * What a request would come to today. Nothing is kept.
     *
     * @param papers the papers that would be handed in
     * @throws dev.hoshu.server.frontdoor.Problem if the machine is not on record or not this
     *     person's to see, or the delivery lies ahead
     */
    @Transactional(readOnly = true)
    public StartDatePreview preview(StartDateWish wish, Set<ProofOfPurchase> papers) {
        demandSeen(wish);
        demandPast(wish.deliveredOn());
        var machine =
                machines.id(wish.programme(), wish.machine().machineType(), wish.machine().serial())
                        .orElseThrow(wish.machine()::notOnRecord);
        return judging.of(wish, machine, papers);
    }

    /**
     * Keeps a request, if the rules do not stand against it whatever papers come.
     *
     * @param seen the mark of the preview that was confirmed; empty if nobody looked
     * @return its number
     * @throws dev.hoshu.server.frontdoor.Problem if it is refused or cannot be decided, another one
     *     is open, or it comes to something else than was confirmed; then nothing is kept
     */
    @Transactional
    public String ask(
            StartDateWish wish, String reason, List<HandedIn> papers, Optional<String> seen) {
        demandSeen(wish);
        demandPast(wish.deliveredOn());
        demandReason(reason);
        long machine =
                machines.lock(
                                wish.programme(),
                                wish.machine().machineType(),
                                wish.machine().serial())
                        .orElseThrow(wish.machine()::notOnRecord);
        demandNoOther(machine);
        var preview = judging.of(wish, machine, proofs(papers));
        if (!preview.isKept()) {
            throw StartDateProblems.notChangeable(preview);
        }
        if (seen.isPresent() && !seen.get().equals(preview.mark())) {
            throw StartDateProblems.anotherOutcome(preview);
        }
        var number =
                rows.add(
                        new StartDateRows.Added(
                                wish.programme(),
                                machine,
                                wish.deliveredOn(),
                                reason.strip(),
                                People.current().accountId(),
                                today.day(),
                                today.instant(),
                                People.current().signature()));
        rows.happened(number, today.day(), People.current().signature(), "ASKED", null);
        keep(number, papers);
        audit.record(
                "start-date.asked",
                StartDateRequest.subject(number),
                reason.strip(),
                null,
                Kept.of(find(number)));
        return number;
    }

    /**
     * Adds papers to a request that is open; with all of them there it waits for the sales desk.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if it is decided, not this person's to see, or
     *     nothing is handed in
     */
    @Transactional
    public StartDateRequest add(String number, List<HandedIn> papers) {
        var before = locked(number);
        if (papers.isEmpty()) {
            throw StartDateProblems.faulty().at("documents", StartDateProblems.noPaper());
        }
        keep(number, papers);
        var after = find(number);
        if (!after.proofs().equals(before.proofs())) {
            rows.happened(number, today.day(), People.current().signature(), "PAPERS", null);
            audit.record(
                    "start-date.papers-added",
                    after.subject(),
                    null,
                    Kept.of(before),
                    Kept.of(after));
        }
        return after;
    }

    /**
     * Takes back a request that is open.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if it is decided, or not this person's to see
     */
    @Transactional
    public StartDateRequest withdraw(String number) {
        var before = locked(number);
        var who = People.current().signature();
        rows.decide(number, State.WITHDRAWN, today.day(), today.instant(), who, null, null);
        rows.happened(number, today.day(), who, "WITHDRAWN", null);
        var after = find(number);
        audit.record(
                "start-date.withdrawn", after.subject(), null, Kept.of(before), Kept.of(after));
        return after;
    }

    private void keep(String number, List<HandedIn> papers) {
        for (var paper : papers) {
            var kept = attachments.keep(StartDateRequest.subject(number), paper.file());
            rows.mark(number, kept.id(), paper.proof());
        }
        if (rows.complete(number)) {
            rows.waits(number);
        }
    }

    private static Set<ProofOfPurchase> proofs(List<HandedIn> papers) {
        var there = EnumSet.noneOf(ProofOfPurchase.class);
        papers.forEach(p -> there.add(p.proof()));
        return there;
    }

    /** A request that is open, so that nobody else decides meanwhile. */
    private StartDateRequest locked(String number) {
        find(number);
        rows.lock(number);
        var request = find(number);
        if (!request.isOpen()) {
            throw StartDateProblems.decided(request);
        }
        return request;
    }

    /**
     * One request that this person sees.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is none
     */
    @Transactional(readOnly = true)
    public StartDateRequest find(String number) {
        return rows.find(number, People.current().viewer())
                .orElseThrow(() -> StartDateProblems.unknown(number));
    }

    /** What a request comes to, whoever asks. */
    StartDatePreview judged(StartDateRequest request) {
        return judging.of(wish(request), request.machineId(), request.there());
    }

    /**
     * What an open request comes to today; empty of one that is decided, and for whoever does not
     * see the machine any more.
     */
    @Transactional(readOnly = true)
    public Optional<StartDatePreview> today(StartDateRequest request) {
        return request.isOpen() && isSeen(wish(request))
                ? Optional.of(judged(request))
                : Optional.empty();
    }

    private static StartDateWish wish(StartDateRequest request) {
        return new StartDateWish(
                request.programme(),
                request.machine(),
                dev.hoshu.domain.registration.CoveragePart.WARRANTY,
                request.deliveredOn());
    }

    /** What happened to a request, in order. */
    @Transactional(readOnly = true)
    public List<StartDateRequest.Event> events(StartDateRequest request) {
        return rows.events(request.number());
    }

    /** A request's papers, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<Attachment> papers(StartDateRequest request) {
        return attachments.of(request.subject());
    }

    /**
     * A paper of a request that this person sees; that it was taken is kept.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if there is none
     */
    @Transactional
    public Download paper(String number, long id) {
        return attachments.open(find(number).subject(), id);
    }

    /**
     * The requests that this person sees, those that wait for the sales desk first, then those that
     * wait for papers, then the latest.
     *
     * @param limit from 1 to {@link #MOST_REQUESTS}
     */
    @Transactional(readOnly = true)
    public List<StartDateRequest> list(int limit) {
        return list(Place.beginning(), Math.clamp(limit, 1, MOST_REQUESTS));
    }

    /** Those of them that come after that place, at most that many; see {@link #place}. */
    @Transactional(readOnly = true)
    public List<StartDateRequest> list(Place after, int most) {
        return rows.list(People.current().viewer(), after, most);
    }

    /** The place of a request in that list. */
    public static Place place(StartDateRequest one) {
        return new Place(
                switch (one.state()) {
                    case WAITING -> 0;
                    case NEEDS_DOCUMENTS -> 1;
                    case GRANTED, REFUSED, WITHDRAWN -> 2;
                },
                one.number());
    }

    /** The requests for a machine that this person sees, the latest first. */
    @Transactional(readOnly = true)
    public List<StartDateRequest> of(String programme, MachineName machine) {
        return machines.id(programme, machine.machineType(), machine.serial())
                .map(id -> rows.ofMachine(id, People.current().viewer(), MOST_REQUESTS))
                .orElse(List.of());
    }

    private void demandSeen(StartDateWish wish) {
        if (!isSeen(wish)) {
            throw wish.machine().notOnRecord();
        }
    }

    private boolean isSeen(StartDateWish wish) {
        return machines.isSeen(
                wish.programme(),
                wish.machine().machineType(),
                wish.machine().serial(),
                People.current().viewer());
    }

    private void demandPast(LocalDate deliveredOn) {
        if (deliveredOn.isAfter(today.day())) {
            throw StartDateProblems.faulty()
                    .at("deliveredOn", StartDateProblems.notYet(today.day()));
        }
    }

    static void demandReason(String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw StartDateProblems.faulty().at("reason", StartDateProblems.reason(LONGEST_REASON));
        }
    }

    private void demandNoOther(long machine) {
        var other = rows.openOf(machine);
        if (other.isEmpty()) {
            return;
        }
        throw rows.find(other.get(), People.current().viewer()).isPresent()
                ? StartDateProblems.open(other.get())
                : StartDateProblems.openElsewhere();
    }
}
