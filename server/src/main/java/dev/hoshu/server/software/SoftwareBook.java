package dev.hoshu.server.software;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.contract.SoftwareSupport;
import dev.hoshu.domain.contract.SoftwareSupport.Standing;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.attachment.Attachment;
import dev.hoshu.server.attachment.Attachments;
import dev.hoshu.server.attachment.Download;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.Days;
import dev.hoshu.server.frontdoor.KeptFinding;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Place;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.servicecase.CalledSoftware;
import dev.hoshu.server.software.store.SoftwareRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The door to support of software (CAT-5). A customer presents proof of a right to support of the
 * software; a named person of the maker accepts it or does not. Support is registered only by a
 * right that is accepted and lasts as long.
 */
@Service
public class SoftwareBook {

    /** The most rights, and the most registrations, that one answer holds. */
    public static final int MOST = 200;

    private static final int LONGEST_REASON = 500;

    private final SoftwareRows rows;
    private final InstalledBase machines;
    private final Attachments attachments;
    private final Audit audit;
    private final Today today;

    SoftwareBook(
            SoftwareRows rows,
            InstalledBase machines,
            Attachments attachments,
            Audit audit,
            Today today) {
        this.rows = rows;
        this.machines = machines;
        this.attachments = attachments;
        this.audit = audit;
        this.today = today;
    }

    /** A machine that somebody means, and the programme in which it is. */
    private record Meant(long id, String customer, @Nullable String channel) {}

    /**
     * Keeps a right of which proof is presented.
     *
     * @param customer the customer's code; a customer's own person presents its own alone
     * @param until the last day of the right, as typed
     * @param papers the proof, at least one
     * @throws Problem if something is not understood or no proof is there
     */
    @Transactional
    public SoftwareRight present(
            String programme,
            String customer,
            CalledSoftware software,
            String until,
            List<Attachments.Fit> papers) {
        var person = People.current();
        var whose = Optional.ofNullable(person.customer()).orElseGet(customer::strip);
        var problem = SoftwareProblems.faulty(software);
        var day = day(until);
        if (day == null) {
            problem = problem.at("until", SoftwareProblems.dayIsMissing());
        }
        if (whose.isEmpty() || whose.length() > 40) {
            problem =
                    problem.at(
                            "customer",
                            new Sentence("お客様の番号を書いてください。", "Write the customer's code."));
        }
        if (papers.isEmpty()) {
            problem =
                    problem.at(
                            "document",
                            new Sentence(
                                    "権利を証明する書類を1つ以上添えてください。",
                                    "Hand in at least one paper that proves the right."));
        }
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
        var number =
                rows.add(
                        new SoftwareRight(
                                "",
                                person.programme() == null ? programme : person.programme(),
                                whose,
                                software.product(),
                                software.version(),
                                Objects.requireNonNull(day),
                                Standing.PRESENTED,
                                today.day(),
                                person.signature(),
                                null,
                                null,
                                null),
                        person.channel());
        var kept = right(number);
        papers.forEach(paper -> attachments.keep(kept.subject(), paper));
        audit.record("software.presented", kept.subject(), null, null, kept);
        return kept;
    }

    /**
     * Accepts the proof of a right, or does not.
     *
     * @throws Problem if that is decided, or no reason is given
     */
    @Transactional
    public SoftwareRight decide(String number, boolean accepted, String reason) {
        right(number);
        rows.lock(number);
        var before = right(number);
        if (!before.isOpen()) {
            throw SoftwareProblems.decided(before);
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw SoftwareProblems.faulty()
                    .at(
                            "reason",
                            new Sentence(
                                    "理由を1から%d文字で書いてください。".formatted(LONGEST_REASON),
                                    "Write the reason in 1 to %d characters."
                                            .formatted(LONGEST_REASON)));
        }
        rows.decide(
                number,
                accepted ? Standing.ACCEPTED : Standing.REFUSED,
                today.day(),
                People.current().signature(),
                reason.strip());
        var after = right(number);
        audit.record(
                accepted ? "software.accepted" : "software.refused",
                after.subject(),
                reason.strip(),
                before,
                after);
        return after;
    }

    /**
     * Registers support of software for a machine.
     *
     * @param from the first day, as typed
     * @param until the last day, as typed
     * @throws Problem if the customer has no right that is accepted and lasts as long (CAT-5), or
     *     it is registered for these days already
     */
    @Transactional
    public RegisteredSupport register(
            String programme,
            MachineName machine,
            CalledSoftware software,
            String from,
            String until) {
        var problem = SoftwareProblems.faulty(software);
        var first = day(from);
        var last = day(until);
        if (first == null || last == null || last.isBefore(first)) {
            problem = problem.at("lastDay", SoftwareProblems.dayIsMissing());
        }
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
        var period =
                CoveragePeriod.closed(Objects.requireNonNull(first), Objects.requireNonNull(last));
        var meant = meant(programme, machine);
        var allowed =
                demandAllowed(
                        SoftwareSupport.registering(
                                rights(programme, meant),
                                software.product(),
                                software.version(),
                                period));
        demandFree(meant, software, period);
        var number =
                rows.register(
                        new RegisteredSupport(
                                "",
                                programme,
                                machine.machineType(),
                                machine.serial().value(),
                                meant.customer(),
                                allowed.right().number(),
                                software.product(),
                                software.version(),
                                period.firstDay(),
                                period.lastDay(),
                                today.day(),
                                People.current().signature()),
                        meant.id(),
                        meant.channel(),
                        allowed.findings().stream().map(KeptFinding::of).toList());
        var kept =
                rows.supportsOf(meant.id()).stream()
                        .filter(s -> s.number().equals(number))
                        .findFirst()
                        .orElseThrow();
        audit.record("software.registered", "software-support:" + number, null, null, kept);
        return kept;
    }

    /** The rights that this person sees, those that wait first. */
    @Transactional(readOnly = true)
    public List<SoftwareRight> rights() {
        return rights(Place.beginning(), MOST);
    }

    /** Those of them that come after that place, at most that many; see {@link #place}. */
    @Transactional(readOnly = true)
    public List<SoftwareRight> rights(Place after, int most) {
        return rows.rights(People.current().viewer(), after, most);
    }

    /** The place of a right in that list. */
    public static Place place(SoftwareRight one) {
        return new Place(one.isOpen() ? 0 : 1, one.number());
    }

    /** The support that this person sees, the latest first. */
    @Transactional(readOnly = true)
    public List<RegisteredSupport> supports() {
        return supports("", MOST);
    }

    /** Those of them that come after the one of that number, at most that many; all if empty. */
    @Transactional(readOnly = true)
    public List<RegisteredSupport> supports(String after, int most) {
        return rows.supports(People.current().viewer(), after, most);
    }

    /**
     * One right that this person sees.
     *
     * @throws Problem if there is none
     */
    @Transactional(readOnly = true)
    public SoftwareRight right(String number) {
        return rows.find(number, People.current().viewer())
                .orElseThrow(() -> SoftwareProblems.unknown(number));
    }

    /** The papers that prove a right. */
    @Transactional(readOnly = true)
    public List<Attachment> papers(SoftwareRight one) {
        return attachments.of(one.subject());
    }

    /** One of them, to be read. */
    @Transactional
    public Download paper(String number, long id) {
        return attachments.open(right(number).subject(), id);
    }

    /** The day, or null if it is none. */
    private static @Nullable LocalDate day(String typed) {
        try {
            return Days.read(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void demandFree(Meant meant, CalledSoftware software, CoveragePeriod period) {
        rows.supportsOf(meant.id()).stream()
                .filter(s -> s.asRegistered().meets(software.product(), software.version(), period))
                .findFirst()
                .ifPresent(other -> {
                    throw SoftwareProblems.occupied(other);
                });
    }

    private List<SoftwareSupport.Right> rights(String programme, Meant meant) {
        return rows.rightsOf(programme, meant.customer()).stream()
                .map(SoftwareRight::asRight)
                .toList();
    }

    private static SoftwareSupport.Decision.Allowed demandAllowed(
            SoftwareSupport.Decision decision) {
        return switch (decision) {
            case SoftwareSupport.Decision.Allowed allowed -> allowed;
            case SoftwareSupport.Decision.Refused refused ->
                    throw SoftwareProblems.refused(refused.findings());
        };
    }

    /** Locked, so that nobody registers the same meanwhile; seen by this person, or unknown. */
    private Meant meant(String programme, MachineName machine) {
        var viewer = People.current().viewer();
        if (!machines.isSeen(programme, machine.machineType(), machine.serial(), viewer)) {
            throw machine.notOnRecord();
        }
        long id =
                machines.lock(programme, machine.machineType(), machine.serial())
                        .orElseThrow(machine::notOnRecord);
        var held =
                machines.find(programme, machine.machineType(), machine.serial(), Viewer.EVERYTHING)
                        .orElseThrow(machine::notOnRecord);
        return new Meant(id, Objects.requireNonNullElse(held.customer(), ""), held.channel());
    }
}
