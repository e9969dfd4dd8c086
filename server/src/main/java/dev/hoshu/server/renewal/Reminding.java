package dev.hoshu.server.renewal;

import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.renewal.Reminder;
import dev.hoshu.domain.renewal.Reminders;
import dev.hoshu.server.coverage.DocumentedCoverage;
import dev.hoshu.server.frontdoor.PublicAddress;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.frontdoor.Viewer;
import dev.hoshu.server.notice.Mail;
import dev.hoshu.server.notice.Notices;
import dev.hoshu.server.notice.UnsubscribeLinks;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.renewal.store.EndingRows;
import dev.hoshu.server.renewal.store.ReminderRows;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The day's reminders. Each recipient is a transaction: what is due is read in one statement, said
 * in one mail, and kept as said in one more. Run twice it says nothing twice, and what one
 * recipient's trouble stops goes on with the next.
 */
@Service
public class Reminding {

    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

    private final ReminderRows rows;
    private final EndingRows endings;
    private final Programmes programmes;
    private final Renewals renewals;
    private final Notices notices;
    private final UnsubscribeLinks unsubscribe;
    private final PublicAddress address;
    private final Today today;
    private final boolean withSample;
    private final TransactionTemplate transaction;

    /** Made by Spring. */
    public Reminding(
            ReminderRows rows,
            EndingRows endings,
            Programmes programmes,
            Renewals renewals,
            Notices notices,
            UnsubscribeLinks unsubscribe,
            PublicAddress address,
            Today today,
            @Value("${hoshu.sample:false}") boolean withSample,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.endings = endings;
        this.programmes = programmes;
        this.renewals = renewals;
        this.notices = notices;
        this.unsubscribe = unsubscribe;
        this.address = address;
        this.today = today;
        this.withSample = withSample;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Due(Ending ending, Reminder reminder) {}

    /**
     * Reminds everybody of what stands today and was not said.
     *
     * @return how many mails were written
     */
    public int remindAll() {
        var day = today.day();
        int written = 0;
        for (var recipient : rows.recipients(withSample)) {
            try {
                written +=
                        Objects.requireNonNull(
                                transaction.execute(t -> remind(recipient, day) ? 1 : 0));
            } catch (RuntimeException e) {
                LOG.warn("The reminders of account {} are put off.", recipient.account(), e);
            }
        }
        return written;
    }

    private boolean remind(Recipient recipient, LocalDate day) {
        var once = "reminders:%d:%s".formatted(recipient.account(), day);
        var programme = recipient.owner().programme();
        if (!programmes.codes().contains(programme) || rows.isWritten(once)) {
            return false;
        }
        var policy = programmes.current(programme).policies().inForce(day);
        var due = policy.map(p -> due(recipient, Reminders.under(p), day)).orElse(List.of());
        if (due.isEmpty()) {
            return false;
        }
        var lines = renewals.lines(programme, due.stream().map(Due::ending).toList());
        var digest = new Digest(recipient, lines, links(recipient, programme));
        var mail =
                notices.sendReminder(
                        new Mail(
                                once,
                                recipient.email(),
                                Locale.of(recipient.language()),
                                digest.subject(),
                                digest.text(),
                                List.of()),
                        recipient.account());
        rows.keep(
                recipient.account(),
                mail,
                due.stream()
                        .map(d ->
                                new ReminderRows.Said(
                                        d.ending().id(),
                                        d.ending().coveredTo(),
                                        d.reminder().occasion().code(),
                                        d.reminder().on()))
                        .toList());
        return true;
    }

    private List<Due> due(Recipient recipient, Reminders reminders, LocalDate day) {
        var found =
                endings.part(
                        new EndingRows.Asked(
                                recipient.owner(),
                                new Viewer(
                                        false,
                                        recipient.owner().programme(),
                                        recipient.owner().customer(),
                                        recipient.owner().channel()),
                                day,
                                reminders.latestEnd(day)),
                        EndingRows.After.NOTHING,
                        recipient.account(),
                        Renewals.MOST_IN_FILE);
        var due = new ArrayList<Due>();
        for (var ending : found) {
            DocumentedCoverage.timeline(ending.document())
                    .flatMap((CoverageTimeline t) -> reminders.standing(t, day))
                    .filter(r -> !ending.said().contains(r.occasion().code()))
                    .ifPresent(r -> due.add(new Due(ending, r)));
        }
        return due;
    }

    private Digest.Links links(Recipient recipient, String programme) {
        return new Digest.Links(
                address.of("/renewals"),
                address.of("/machines/"),
                address.of("/reminders"),
                unsubscribe.of(recipient.account()),
                programmes.current(programme).words().notice());
    }
}
