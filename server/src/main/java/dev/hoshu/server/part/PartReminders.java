package dev.hoshu.server.part;

import dev.hoshu.domain.part.PartState;
import dev.hoshu.domain.part.StayingOut;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.part.store.PartRows;
import dev.hoshu.server.part.store.StayingOutRows;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.servicecase.CaseLetters;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * Reminds of defective parts that stay out, and charges them some days after their last day
 * (policy). Each part is a transaction of its own: what is said or charged and the mails about it
 * are kept together, and what one part's trouble stops goes on with the next.
 */
@Service
public class PartReminders {

    /** Who charges where no person does: the figure of the policy. */
    static final String BY_POLICY = "partReturns.chargeAfterDays";

    private static final Logger LOG = LoggerFactory.getLogger(PartReminders.class);
    private static final long EVERY = 60_000;

    private final StayingOutRows rows;
    private final PartRows parts;
    private final Programmes programmes;
    private final CaseLetters letters;
    private final Audit audit;
    private final Today today;
    private final boolean wanted;
    private final TransactionTemplate transaction;

    /** Made by Spring. */
    PartReminders(
            StayingOutRows rows,
            PartRows parts,
            Programmes programmes,
            CaseLetters letters,
            Audit audit,
            Today today,
            @Value("${hoshu.reminders:true}") boolean wanted,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.parts = parts;
        this.programmes = programmes;
        this.letters = letters;
        this.audit = audit;
        this.today = today;
        this.wanted = wanted;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = EVERY, fixedDelay = EVERY)
    void everyMinute() {
        if (!wanted) {
            return;
        }
        try {
            remindAll(today.day());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Reminders of parts are put off: {}", e.getMessage());
        }
    }

    /**
     * Reminds of and charges everything that is due on a day and was not said.
     *
     * @return of how many parts something was said
     */
    public int remindAll(LocalDate day) {
        int said = 0;
        for (var part : rows.due(day, day.plusDays(furthestAhead()))) {
            try {
                said += Objects.requireNonNull(transaction.execute(t -> look(part, day) ? 1 : 0));
            } catch (RuntimeException e) {
                LOG.warn("The reminder of part {} is put off.", part.id(), e);
            }
        }
        return said;
    }

    /** So many days before a last day of return somebody is reminded at the earliest. */
    private int furthestAhead() {
        return programmes.all().stream()
                .flatMap(one -> one.policies().policies().stream())
                .flatMap(policy -> policy.partReturns().remindDaysBefore().stream())
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    private boolean look(StayingOutRows.Awaited awaited, LocalDate day) {
        parts.lock(awaited.id());
        var part = parts.find(awaited.caseNumber(), awaited.id()).orElseThrow();
        var by = part.returnBy();
        // Somebody may have taken it back since it was looked for.
        if (part.state() != PartState.DELIVERED || by == null) {
            return false;
        }
        var figures = figures(awaited.programme(), part);
        var due = StayingOut.of(by, figures, day);
        if (due instanceof StayingOut.Charge && !rows.isToldOver(part.id(), day)) {
            due = StayingOut.due(by, figures, day);
        }
        return switch (due) {
            case StayingOut.Nothing n -> false;
            case StayingOut.Reminder r -> remind(part, by, r, day);
            case StayingOut.Charge c -> charge(awaited.programme(), part, c);
        };
    }

    /** As with the last day, the figures of the day of delivery hold. */
    private Policy.PartReturns figures(String programme, CasePart part) {
        return programmes
                .current(programme)
                .policies()
                .inForce(part.deliveredOn())
                .orElseThrow()
                .partReturns();
    }

    private boolean remind(CasePart part, LocalDate by, StayingOut.Reminder due, LocalDate day) {
        if (rows.isSaid(part.id(), due.daysAfter())) {
            return false;
        }
        rows.keep(part.id(), due.daysAfter(), by, day);
        say(
                part,
                "part-reminder:%d:%d".formatted(part.id(), due.daysAfter()),
                day.isAfter(by)
                        ? new Sentence("返却期限切れ", "Overdue for return")
                        : new Sentence("返却のお願い", "To be sent back"),
                due.explanation());
        return true;
    }

    private boolean charge(String programme, CasePart part, StayingOut.Charge due) {
        long price = parts.price(programme, part.part());
        parts.move(part.id(), PartState.CHARGED, part.returnBy(), price);
        parts.happened(
                part.id(), new CasePart.Event(PartState.CHARGED, today.instant(), BY_POLICY));
        audit.recordFor(
                BY_POLICY,
                "part.charged",
                "case:" + part.caseNumber(),
                due.explanation().ja() + " / " + due.explanation().en(),
                PartBook.Kept.of(part),
                PartBook.Kept.of(parts.find(part.caseNumber(), part.id()).orElseThrow()));
        say(
                part,
                "part-charged:" + part.id(),
                new Sentence("部品代金のご請求", "A part is charged"),
                due.explanation()
                        .then(
                                new Sentence(
                                        "金額: %,d円（税別）。故障した部品が戻れば、請求を取り消します。".formatted(price),
                                        "Amount: %,d yen without tax. The charge is taken back once the defective part is back."
                                                .formatted(price))));
        return true;
    }

    private void say(CasePart part, String once, Sentence what, Sentence why) {
        var letter =
                new CaseLetters.Letter(
                        part.caseNumber(),
                        once,
                        new Sentence(
                                "%s: 受付 %s".formatted(what.ja(), part.caseNumber()),
                                "%s: case %s".formatted(what.en(), part.caseNumber())),
                        new Sentence(
                                "受付 %s、部品 %s %s\n%s"
                                        .formatted(
                                                part.caseNumber(),
                                                part.part(),
                                                part.name().ja(),
                                                why.ja()),
                                "Case %s, part %s %s\n%s"
                                        .formatted(
                                                part.caseNumber(),
                                                part.part(),
                                                part.name().en(),
                                                why.en())));
        letters.toCustomer(letter);
        letters.toDesk(letter);
    }
}
