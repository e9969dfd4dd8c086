package dev.hoshu.server.renewal;

import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.notice.UnsubscribeLinks;
import dev.hoshu.server.renewal.store.ReminderRows;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who wants to be reminded and who does not. */
@Service
public class ReminderChoices {

    private final ReminderRows rows;
    private final UnsubscribeLinks links;
    private final Audit audit;

    /** Made by Spring. */
    public ReminderChoices(ReminderRows rows, UnsubscribeLinks links, Audit audit) {
        this.rows = rows;
        this.links = links;
        this.audit = audit;
    }

    /** What is kept of it. */
    record Choice(boolean reminders) {}

    /** Whether an account gets reminders. */
    @Transactional(readOnly = true)
    public boolean wants(long account) {
        return rows.wantsReminders(account);
    }

    /** Whether the link of a mail was made here. */
    public boolean isGenuine(String token) {
        return links.read(token).isPresent();
    }

    /** The person of this request chooses. */
    @Transactional
    public void choose(long account, boolean reminders) {
        boolean before = rows.wantsReminders(account);
        if (before != reminders) {
            rows.setReminders(account, reminders);
            audit.record(
                    "reminders.chosen",
                    "account:" + account,
                    null,
                    new Choice(before),
                    new Choice(reminders));
        }
    }

    /**
     * Somebody chooses by the link of a mail, without signing in.
     *
     * @return false if the link was not made here
     */
    @Transactional
    public boolean choose(String token, boolean reminders) {
        var account = links.read(token);
        var login = account.flatMap(rows::login);
        if (account.isEmpty() || login.isEmpty()) {
            return false;
        }
        boolean before = rows.wantsReminders(account.get());
        if (before != reminders) {
            rows.setReminders(account.get(), reminders);
            audit.recordFor(
                    login.get(),
                    "reminders.chosen",
                    "account:" + account.get(),
                    "mail link",
                    new Choice(before),
                    new Choice(reminders));
        }
        return true;
    }
}
