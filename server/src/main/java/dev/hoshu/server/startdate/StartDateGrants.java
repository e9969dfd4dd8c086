package dev.hoshu.server.startdate;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.correction.CorrectionBook;
import dev.hoshu.server.correction.CorrectionKind;
import dev.hoshu.server.correction.HeldFacts;
import dev.hoshu.server.coverage.CoverageRecord;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.InstalledBase;
import dev.hoshu.server.notice.Mail;
import dev.hoshu.server.notice.Notices;
import dev.hoshu.server.startdate.StartDateRequest.State;
import dev.hoshu.server.startdate.store.StartDateRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The door to what the sales desk decides. A grant is decided again by the rules on its day, and
 * takes effect in the same transaction: what was held before stays readable as of then.
 */
@Service
public class StartDateGrants {

    private final StartDateBook book;
    private final StartDateRows rows;
    private final InstalledBase machines;
    private final CoverageRecord record;
    private final CorrectionBook corrections;
    private final Notices notices;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    StartDateGrants(
            StartDateBook book,
            StartDateRows rows,
            InstalledBase machines,
            CoverageRecord record,
            CorrectionBook corrections,
            Notices notices,
            Audit audit,
            Today today) {
        this.book = book;
        this.rows = rows;
        this.machines = machines;
        this.record = record;
        this.corrections = corrections;
        this.notices = notices;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Grants a request: from now on the warranty and what starts with it are held for the new days.
     * Granted again by whoever granted it, it stays granted.
     *
     * @param reason why, for the asking person to read
     * @param seen the mark of the preview that was confirmed; empty if nobody looked
     * @throws dev.hoshu.server.frontdoor.Problem if it is decided otherwise or by somebody else,
     *     the rules stand against it today, or it comes to something else than was confirmed; then
     *     nothing is changed
     */
    @Transactional
    public StartDateRequest grant(String number, String reason, Optional<String> seen) {
        StartDateBook.demandReason(reason);
        var before = locked(number);
        if (isMine(before, State.GRANTED)) {
            return before;
        }
        demandOpen(before);
        var preview = book.judged(before);
        if (preview.outcome() != StartDatePreview.Outcome.ACCEPTED) {
            throw StartDateProblems.notChangeable(preview);
        }
        if (seen.isPresent() && !seen.get().equals(preview.mark())) {
            throw StartDateProblems.anotherOutcome(preview);
        }
        var correction =
                corrections.keep(
                        before.machineId(),
                        new CorrectionBook.Entry(
                                CorrectionKind.START_DATE,
                                before.machine(),
                                holdsFrom(preview),
                                null,
                                reason.strip(),
                                held(preview, false),
                                held(preview, true),
                                preview.findings()));
        record.supersede(before.machineId(), preview.successors(), reason.strip());
        return decided(before, State.GRANTED, reason.strip(), correction);
    }

    /**
     * Refuses a request. Refused again by whoever refused it, it stays refused.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if it is decided otherwise or by somebody else, or
     *     no reason is given
     */
    @Transactional
    public StartDateRequest refuse(String number, String reason) {
        StartDateBook.demandReason(reason);
        var before = locked(number);
        if (isMine(before, State.REFUSED)) {
            return before;
        }
        demandOpen(before);
        return decided(before, State.REFUSED, reason.strip(), null);
    }

    /** The machine first and then the request, always, as whoever asks. */
    private StartDateRequest locked(String number) {
        var request = book.find(number);
        machines.lock(request.programme(), request.machineType(), request.machine().serial());
        rows.lock(number);
        return book.find(number);
    }

    private static boolean isMine(StartDateRequest request, State state) {
        return request.state() == state && People.current().signature().equals(request.decidedBy());
    }

    private static void demandOpen(StartDateRequest request) {
        if (!request.isOpen()) {
            throw StartDateProblems.decided(request);
        }
    }

    private static LocalDate holdsFrom(StartDatePreview preview) {
        return preview.changes().stream()
                .filter(Change::isMoved)
                .map(c ->
                        c.before().firstDay().isBefore(c.after().firstDay())
                                ? c.before().firstDay()
                                : c.after().firstDay())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static HeldFacts held(StartDatePreview preview, boolean after) {
        return HeldFacts.ofCovers(
                preview.successors().stream()
                        .map(s -> {
                            var cover = s.entry().cover();
                            var period = after && s.period() != null ? s.period() : cover.valid();
                            return new HeldFacts.HeldDays(
                                    cover.kind(),
                                    cover.packSerial(),
                                    cover.country(),
                                    period.firstDay(),
                                    period.lastDay());
                        })
                        .toList());
    }

    private StartDateRequest decided(
            StartDateRequest before, State state, String reason, @Nullable String correction) {
        var who = People.current().signature();
        rows.decide(before.number(), state, today.day(), today.instant(), who, reason, correction);
        rows.happened(before.number(), today.day(), who, state.name(), reason);
        var after = book.find(before.number());
        audit.record(
                state == State.GRANTED ? "start-date.granted" : "start-date.refused",
                after.subject(),
                reason,
                StartDateBook.Kept.of(before),
                StartDateBook.Kept.of(after));
        tell(after);
        return after;
    }

    /** Whoever asked reads what was decided, in the language of the account. */
    private void tell(StartDateRequest decided) {
        boolean granted = decided.state() == State.GRANTED;
        rows.asker(decided.number())
                .ifPresent(asker ->
                        notices.send(
                                new Mail(
                                        "start-date:" + decided.number() + ":" + decided.state(),
                                        asker.email(),
                                        Locale.of(asker.language()),
                                        new Sentence(
                                                "保守開始日の変更 %s が%s"
                                                        .formatted(
                                                                decided.number(),
                                                                granted ? "承認されました" : "承認されませんでした"),
                                                "Start-date correction %s: %s"
                                                        .formatted(
                                                                decided.number(),
                                                                granted ? "granted" : "refused")),
                                        text(decided, granted),
                                        List.of())));
    }

    private static Sentence text(StartDateRequest decided, boolean granted) {
        return new Sentence(
                "%s %s\n%s\n理由: %s\n"
                        .formatted(
                                decided.machineNumber(),
                                decided.serialNumber(),
                                granted
                                        ? "保証は納品日の%sに始まります。".formatted(decided.deliveredOn())
                                        : "保証の初日は変わりません。",
                                decided.decision()),
                "%s %s\n%s\nReason: %s\n"
                        .formatted(
                                decided.machineNumber(),
                                decided.serialNumber(),
                                granted
                                        ? "The warranty starts on %s, the day of delivery."
                                                .formatted(decided.deliveredOn())
                                        : "The warranty's first day stays as it is.",
                                decided.decision()));
    }
}
