package dev.hoshu.server.notice;

import dev.hoshu.server.notice.store.MailRows;

import jakarta.mail.MessagingException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Sends what waits. A mail is taken in a transaction of its own, handed over, and what came of it
 * is written in the next: what was accepted is never sent again, also where somebody pulls the plug
 * in between. The way to the server is opened before a mail is taken, so that a server that is away
 * costs no mail its certainty.
 */
@Component
class Outbox {

    /** After so many tries, about four days, nobody would believe in another. */
    static final int MOST_ATTEMPTS = 24;

    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    /** Whoever took a mail so long ago and said nothing more is not there any more. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final MailRows rows;
    private final MailSeal seal;
    private final Carriers carriers;
    private final MailSettings settings;
    private final MessageMaker messages;

    Outbox(
            MailRows rows,
            MailSeal seal,
            Carriers carriers,
            MailSettings settings,
            MessageMaker messages) {
        this.rows = rows;
        this.seal = seal;
        this.carriers = carriers;
        this.settings = settings;
        this.messages = messages;
    }

    /**
     * Sends everything that is due.
     *
     * @return how many were accepted
     */
    int sendDue() {
        var way = carriers.carrier();
        return way.isEmpty() ? 0 : sendDue(way.get());
    }

    private int sendDue(Carrier carrier) {
        rows.settleAbandoned(GIVEN_UP, carrier.mayRepeat());
        if (!rows.isAnyDue()) {
            return 0;
        }
        int accepted = 0;
        try (var trip = carrier.start()) {
            while (!Thread.currentThread().isInterrupted()) {
                var taken = rows.take();
                if (taken.isEmpty()) {
                    break;
                }
                var head = taken.get();
                var handover = carry(trip, head);
                write(head, handover);
                if (handover instanceof Handover.Accepted) {
                    accepted++;
                } else if (!(handover instanceof Handover.Refused)) {
                    // The connection may be in any state: the rest goes on the next trip.
                    break;
                }
            }
        } catch (MessagingException | IOException e) {
            var said = Words.of(e);
            LOG.warn("Mails wait, for they cannot be handed over: {}", said);
            rows.postponeDue(said, settings.firstWait(), LONGEST_WAIT, MOST_ATTEMPTS);
        }
        return accepted;
    }

    private Handover carry(Carrier.Trip trip, KeptMail head) {
        try {
            return trip.carry(opened(head));
        } catch (RuntimeException e) {
            LOG.warn("The mail {} cannot be sent.", head.id(), e);
            return new Handover.NotYet(Words.of(e));
        }
    }

    /** The mail with what is sealed in it. */
    WholeMail opened(KeptMail head) {
        var text = new String(seal.open(head.once(), rows.body(head.id())), StandardCharsets.UTF_8);
        var files =
                rows.attachments(head.id()).stream()
                        .map(f ->
                                new Attachment(
                                        f.fileName(),
                                        f.mediaType(),
                                        seal.open(head.once(), f.sealed())))
                        .toList();
        return new WholeMail(head, text, files);
    }

    private void write(KeptMail head, Handover handover) {
        var messageId = messages.messageId(head);
        switch (handover) {
            case Handover.Accepted(var by, var said) -> rows.sent(head.id(), by, messageId, said);
            case Handover.Refused(var said) ->
                    rows.ended(head.id(), MailState.FAILED, messageId, said);
            case Handover.NotHeard(var said) ->
                    rows.ended(head.id(), MailState.UNCERTAIN, messageId, said);
            case Handover.NotYet(var said) -> {
                if (head.attempts() >= MOST_ATTEMPTS) {
                    rows.ended(head.id(), MailState.FAILED, messageId, said);
                } else {
                    rows.again(
                            head.id(),
                            said,
                            MailRows.wait(head.attempts(), settings.firstWait(), LONGEST_WAIT));
                }
            }
        }
    }
}
