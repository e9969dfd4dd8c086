package dev.hoshu.server.notice;

import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.notice.store.MailRows;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The door for whoever has something to say by mail. */
@Service
public class Notices {

    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_SUBJECT = 500;

    private final MailRows rows;
    private final MailSeal seal;
    private final Today today;
    private final WakeUp wakeUp;

    /** Made by Spring. */
    Notices(MailRows rows, MailSeal seal, Today today, WakeUp wakeUp) {
        this.rows = rows;
        this.seal = seal;
        this.today = today;
        this.wakeUp = wakeUp;
    }

    /**
     * Writes a mail in the caller's transaction: it is sent after the commit, and never if the
     * transaction is rolled back. A mail whose key was written before is left as it is.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Mail mail) {
        keep(mail, null);
    }

    /**
     * The same for a mail that somebody can do without, with the link to do so.
     *
     * @param account the account that gets it and can unsubscribe
     * @return the mail's number; the number it already has if its key was written before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long sendReminder(Mail mail, long account) {
        return keep(mail, account);
    }

    private long keep(Mail mail, @Nullable Long unsubscribes) {
        var to = mail.to().strip();
        boolean possible = MessageMaker.isAddress(to);
        var number =
                rows.add(
                        new MailRows.Fresh(
                                mail.once(),
                                shortened(oneLine(to), LONGEST_ADDRESS),
                                mail.language().getLanguage().equals(Locale.JAPANESE.getLanguage())
                                        ? "ja"
                                        : "en",
                                shortened(
                                        oneLine(mail.subject().in(mail.language())),
                                        LONGEST_SUBJECT),
                                sealed(mail, mail.text().in(mail.language())),
                                unsubscribes,
                                today.instant()),
                        possible ? null : "No address that mail can be sent to.");
        if (number.isEmpty()) {
            return rows.numberOf(mail.once());
        }
        int place = 1;
        for (var file : mail.attachments()) {
            rows.attach(
                    number.get(),
                    place,
                    new MailRows.File(
                            file.fileName(),
                            file.mediaType(),
                            seal.close(mail.once(), file.content())));
            place++;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        wakeUp.call();
                    }
                });
        return number.get();
    }

    private MailRows.Sealed sealed(Mail mail, String text) {
        return seal.close(mail.once(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** What comes in one header line must stay there. */
    static String oneLine(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.isEmpty() ? "-" : line;
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
