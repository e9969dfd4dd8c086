package dev.hoshu.server.endofsupport;

import dev.hoshu.domain.catalog.MachineTypes;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.endofsupport.Announcement.State;
import dev.hoshu.server.endofsupport.store.AnnouncementRows;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.Programmes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The door to announcements of ends of support. One is taken in as a draft, shown with what it
 * changes and what that does, and confirmed by the sales desk; from the day of notice on everybody
 * can read it, and from the day on which it takes effect decisions rest on it.
 */
@Service
public class AnnouncementBook {

    /** The most announcements that one answer holds. */
    public static final int MOST_ANNOUNCEMENTS = 200;

    /** The most characters of a reason. */
    public static final int LONGEST_REASON = 500;

    private final AnnouncementRows rows;
    private final Effects effects;
    private final AnnouncementMails mails;
    private final Programmes programmes;
    private final Audit audit;
    private final Today today;

    AnnouncementBook(
            AnnouncementRows rows,
            Effects effects,
            AnnouncementMails mails,
            Programmes programmes,
            Audit audit,
            Today today) {
        this.rows = rows;
        this.effects = effects;
        this.mails = mails;
        this.programmes = programmes;
        this.audit = audit;
        this.today = today;
    }

    /** What the audit keeps. */
    record Kept(
            String number,
            String title,
            LocalDate noticeOn,
            LocalDate effectiveOn,
            String state,
            int lines) {

        static Kept of(Announcement one) {
            return new Kept(
                    one.number(),
                    one.title(),
                    one.noticeOn(),
                    one.effectiveOn(),
                    one.state().name(),
                    one.lines().size());
        }
    }

    /**
     * Takes an announcement in as a draft: nothing is published and nothing decided by it.
     *
     * @throws Problem if something of it is not understood, or it changes nothing
     */
    @Transactional
    public Announcement take(String programme, TypedAnnouncement typed) {
        var understood = typed.understood(today.day());
        var lines = typed.changes(types(programme));
        if (lines.isEmpty()) {
            throw AnnouncementProblems.nothing();
        }
        var number =
                rows.add(
                        new AnnouncementRows.Added(
                                programme,
                                understood.title(),
                                typed.source(),
                                understood.noticeOn(),
                                understood.effectiveOn(),
                                today.day(),
                                today.instant(),
                                People.current().signature(),
                                lines));
        var kept = find(number);
        audit.record("eos.taken-in", subject(number), null, null, Kept.of(kept));
        return kept;
    }

    /**
     * The latest announcements, without their lines.
     *
     * @param before older than the one of that number; empty for the latest
     * @param limit from 1 to one more than {@link #MOST_ANNOUNCEMENTS}, which says whether the list
     *     goes on
     */
    @Transactional(readOnly = true)
    public List<Announcement> latest(String programme, String before, int limit) {
        return rows.latest(programme, before, Math.clamp(limit, 1, MOST_ANNOUNCEMENTS + 1));
    }

    /** What is published on that day and still to take effect. */
    @Transactional(readOnly = true)
    public List<Announcement> published(String programme, LocalDate day) {
        return rows.published(programme, day);
    }

    /**
     * One announcement.
     *
     * @throws Problem if there is none
     */
    @Transactional(readOnly = true)
    public Announcement find(String number) {
        return rows.find(number).orElseThrow(() -> AnnouncementProblems.unknown(number));
    }

    /** What an announcement does, as things stand. */
    public Effect effect(Announcement one) {
        return effects.of(one, today.day());
    }

    /**
     * Confirms a draft: it will be published, those whom it touches are told, and it takes effect
     * on its day.
     *
     * @param seen the mark of the effect that was looked at; empty if nobody looked
     * @throws Problem if it is decided, does not fit what is held any more, or does something else
     *     than was looked at
     */
    @Transactional
    public Announcement confirm(String number, String reason, Optional<String> seen) {
        var before = locked(number);
        if (before.state() != State.DRAFT) {
            throw AnnouncementProblems.decided(before);
        }
        demandReason(reason);
        demandFit(before);
        var effect = effects.of(before, today.day());
        if (seen.isPresent() && !seen.get().equals(effect.mark())) {
            throw AnnouncementProblems.anotherEffect();
        }
        rows.decide(
                number,
                State.CONFIRMED,
                today.day(),
                today.instant(),
                People.current().signature(),
                reason.strip(),
                effect.kept());
        var after = find(number);
        audit.record(
                "eos.confirmed", subject(number), reason.strip(), Kept.of(before), Kept.of(after));
        work(number, today.day());
        return find(number);
    }

    /**
     * Withdraws an announcement that is not in force.
     *
     * @throws Problem if it is in force or withdrawn
     */
    @Transactional
    public Announcement withdraw(String number, String reason) {
        var before = locked(number);
        if (!before.isOpen()) {
            throw AnnouncementProblems.decided(before);
        }
        demandReason(reason);
        rows.decide(
                number,
                State.WITHDRAWN,
                today.day(),
                today.instant(),
                People.current().signature(),
                reason.strip(),
                null);
        var after = find(number);
        audit.record(
                "eos.withdrawn", subject(number), reason.strip(), Kept.of(before), Kept.of(after));
        return after;
    }

    /** Numbers of announcements of which something is due on that day. */
    @Transactional(readOnly = true)
    List<String> due(LocalDate day) {
        return rows.due(day);
    }

    /**
     * Does what is due of an announcement on that day: tells those whom it touches, takes effect.
     */
    @Transactional
    void work(String number, LocalDate day) {
        var one = locked(number);
        if (one.state() != State.CONFIRMED) {
            return;
        }
        if (one.toldOn() == null && !one.noticeOn().isAfter(day)) {
            mails.tell(one, effects.of(one, day));
            rows.told(number, day);
        }
        if (!one.effectiveOn().isAfter(day)) {
            rows.take(one, day);
            audit.recordFor(
                    "eos.effectiveOn",
                    "eos.in-force",
                    subject(number),
                    null,
                    Kept.of(one),
                    Kept.of(find(number)));
        }
    }

    private Announcement locked(String number) {
        return rows.lock(number).orElseThrow(() -> AnnouncementProblems.unknown(number));
    }

    private void demandFit(Announcement one) {
        var types = types(one.programme());
        for (var line : one.lines()) {
            boolean fits =
                    types.ofType(line.machineType()).stream()
                            .anyMatch(t ->
                                    t.productName().equals(line.product())
                                            && t.endOfSupport().equals(line.before()));
            if (!fits) {
                throw AnnouncementProblems.changedMeanwhile(line);
            }
        }
        rows.other(one)
                .ifPresent(other -> {
                    throw AnnouncementProblems.another(other);
                });
    }

    private static void demandReason(String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw AnnouncementProblems.faulty()
                    .at(
                            "reason",
                            new Sentence(
                                    "理由を1から%d文字で書いてください。".formatted(LONGEST_REASON),
                                    "Write the reason in 1 to %d characters."
                                            .formatted(LONGEST_REASON)));
        }
    }

    private MachineTypes types(String programme) {
        return programmes.current(programme).machineTypes();
    }

    static String subject(String number) {
        return "eos:" + number;
    }
}
