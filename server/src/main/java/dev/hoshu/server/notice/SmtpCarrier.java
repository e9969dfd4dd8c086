package dev.hoshu.server.notice;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Hands mails to a server over SMTP. Whether a mail was accepted is told from what happened and not
 * from the mere fact of a fault: before its last byte is out it cannot have been, and after that
 * only the server's answer says so.
 */
final class SmtpCarrier implements Carrier {

    private static final int PERMANENT = 500;
    private static final int TRANSIENT = 400;

    private final JavaMailSenderImpl server;
    private final MessageMaker messages;

    SmtpCarrier(JavaMailSenderImpl server, MessageMaker messages) {
        this.server = server;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "SMTP";
    }

    @Override
    public boolean mayRepeat() {
        return false;
    }

    @Override
    public Trip start() throws MessagingException {
        var protocol = server.getProtocol();
        var transport = server.getSession().getTransport(protocol == null ? "smtp" : protocol);
        transport.connect(
                server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return new Connected(transport);
    }

    private final class Connected implements Trip {

        private final Transport transport;

        private Connected(Transport transport) {
            this.transport = transport;
        }

        @Override
        public Handover carry(WholeMail mail) {
            MessageMaker.Outgoing message = null;
            try {
                message = messages.message(server.getSession(), mail, false);
                transport.sendMessage(message, recipients(message));
                return new Handover.Accepted(name(), "accepted by " + server.getHost());
            } catch (MessagingException e) {
                return whatHappened(e, message);
            }
        }

        private static Address[] recipients(MessageMaker.Outgoing message)
                throws MessagingException {
            return message.getAllRecipients();
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // Everything that was accepted was accepted before.
            }
        }
    }

    private static Handover whatHappened(
            MessagingException fault, MessageMaker.@Nullable Outgoing message) {
        var said = Words.of(fault);
        int code = answer(fault);
        if (code >= PERMANENT) {
            return new Handover.Refused(said);
        }
        if (code >= TRANSIENT || message == null || !message.wentOutWhole()) {
            return new Handover.NotYet(said);
        }
        return new Handover.NotHeard(said);
    }

    /** The gravest reply of the server in a fault and the faults behind it; 0 if it gave none. */
    private static int answer(MessagingException fault) {
        int gravest = 0;
        Exception next = fault;
        while (next != null) {
            gravest = Math.max(gravest, code(next));
            next = next instanceof MessagingException m ? m.getNextException() : null;
        }
        return gravest;
    }

    private static int code(Exception fault) {
        return switch (fault) {
            case SMTPAddressFailedException f -> f.getReturnCode();
            case SMTPSenderFailedException f -> f.getReturnCode();
            case SMTPSendFailedException f -> f.getReturnCode();
            case SendFailedException f -> 0;
            default -> 0;
        };
    }
}
