package dev.hoshu.server.notice;

import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.notice.store.MailRows;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The door to mails that were written, for the maker's sales desk. */
@Service
public class MailBook {

    /** The most mails that one answer holds. */
    public static final int MOST_MAILS = 100;

    private final MailRows rows;
    private final Outbox outbox;
    private final MessageMaker messages;
    private final Carriers carriers;
    private final Audit audit;
    private final WakeUp wakeUp;

    /** Made by Spring. */
    MailBook(
            MailRows rows,
            Outbox outbox,
            MessageMaker messages,
            Carriers carriers,
            Audit audit,
            WakeUp wakeUp) {
        this.rows = rows;
        this.outbox = outbox;
        this.messages = messages;
        this.carriers = carriers;
        this.audit = audit;
        this.wakeUp = wakeUp;
    }

    /** What is kept of a mail that is sent again. */
    record Again(String once, String recipient, MailState state) {}

    /** {@code SMTP} or {@code FOLDER}; empty if mails go nowhere and wait. */
    public Optional<String> way() {
        return carriers.carrier().map(Carrier::name);
    }

    /**
     * Mails, the latest first.
     *
     * @param before older than the mail of that number; {@link Long#MAX_VALUE} for the latest
     * @param limit from 1 to {@link #MOST_MAILS}
     */
    @Transactional(readOnly = true)
    public List<KeptMail> latest(long before, int limit) {
        if (limit < 1 || limit > MOST_MAILS + 1) {
            throw new IllegalArgumentException(
                    "Limit (%d) must be 1 to %d.".formatted(limit, MOST_MAILS));
        }
        return rows.latest(before, limit);
    }

    /** A mail as it was sent, or will be. */
    @Transactional(readOnly = true)
    public Optional<WholeMail> find(long mail) {
        return rows.find(mail).map(outbox::opened);
    }

    /** A mail as a message that mail programs open (RFC 5322). */
    @Transactional(readOnly = true)
    public Optional<byte[]> message(long mail) {
        return find(mail).map(this::bytes);
    }

    /** From whom mails come. */
    public String from() {
        return messages.from();
    }

    /** The link by which a reminder's addressee is spared further ones; empty for other mails. */
    public Optional<String> unsubscribeLink(KeptMail mail) {
        return Optional.ofNullable(mail.unsubscribes()).map(messages::unsubscribeLink);
    }

    private byte[] bytes(WholeMail mail) {
        try {
            return MessageMaker.bytes(
                    messages.message(Session.getInstance(new Properties()), mail, true));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("Mail " + mail.head().id(), e);
        }
    }

    /**
     * Lets a mail that failed or is uncertain be sent once more.
     *
     * @return false if there is no such mail
     */
    @Transactional
    public boolean sendAgain(long mail) {
        var before = rows.find(mail);
        if (before.isEmpty() || !rows.sendAgain(mail)) {
            return false;
        }
        var head = before.get();
        audit.record(
                "mail.sent-again",
                "mail:" + mail,
                null,
                new Again(head.once(), head.recipient(), head.state()),
                null);
        wakeUp.call();
        return true;
    }
}
