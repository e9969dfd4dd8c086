package dev.hoshu.server.notice;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;

import org.springframework.stereotype.Component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.regex.Pattern;

/** Makes the message (RFC 5322) of a kept mail: the same one whenever it is made. */
@Component
class MessageMaker {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,253}");
    private static final String UTF_8 = "UTF-8";

    private final MailSettings settings;
    private final UnsubscribeLinks links;

    MessageMaker(MailSettings settings, UnsubscribeLinks links) {
        this.settings = settings;
        this.links = links;
    }

    String from() {
        return settings.from();
    }

    String unsubscribeLink(long account) {
        return links.of(account);
    }

    /** Whether mail can be sent to it: one address without a name, and nothing more. */
    static boolean isAddress(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            return false;
        }
        try {
            new InternetAddress(text, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    /** A message that knows its own name and whether it went out whole. */
    static final class Outgoing extends MimeMessage {

        private final String messageId;
        private boolean whole;

        private Outgoing(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }

        @Override
        public void writeTo(OutputStream out, String[] ignoreList)
                throws IOException, MessagingException {
            whole = false;
            super.writeTo(out, ignoreList);
            whole = true;
        }

        /** Whether every byte of it was handed over. */
        boolean wentOutWhole() {
            return whole;
        }
    }

    /**
     * The message.
     *
     * @param readable whether Japanese text is left as it is (8bit), so that the file can be read
     *     in any editor
     */
    Outgoing message(Session session, WholeMail mail, boolean readable) throws MessagingException {
        var head = mail.head();
        var message = new Outgoing(session, messageId(head));
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(head.recipient(), true));
        message.setSubject(head.subject(), UTF_8);
        message.setSentDate(Date.from(head.dated()));
        message.setHeader("Content-Language", head.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        var account = head.unsubscribes();
        if (account != null) {
            message.setHeader("List-Unsubscribe", "<" + links.of(account) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        if (mail.attachments().isEmpty()) {
            message.setText(mail.text(), UTF_8);
            if (readable) {
                message.setHeader("Content-Transfer-Encoding", "8bit");
            }
        } else {
            message.setContent(withFiles(mail, readable));
        }
        message.saveChanges();
        return message;
    }

    private static MimeMultipart withFiles(WholeMail mail, boolean readable)
            throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        if (readable) {
            text.setHeader("Content-Transfer-Encoding", "8bit");
        }
        var all = new MimeMultipart(text);
        for (var file : mail.attachments()) {
            var part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
            part.setFileName(encoded(file.fileName()));
            all.addBodyPart(part);
        }
        return all;
    }

    private static String encoded(String fileName) {
        try {
            return MimeUtility.encodeText(fileName, UTF_8, null);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for the same mail, so that a server that gets it twice can tell. */
    String messageId(KeptMail head) {
        var from = settings.from();
        return "<%d.%d@%s>"
                .formatted(
                        head.id(),
                        head.dated().getEpochSecond(),
                        from.substring(from.indexOf('@') + 1));
    }

    /** The whole message as bytes. */
    static byte[] bytes(MimeMessage message) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    /** The text beside it, for whoever opens the folder with an editor. */
    String plainText(WholeMail mail) {
        var head = mail.head();
        var text = new StringBuilder();
        text.append("From: ").append(settings.from()).append('\n');
        text.append("To: ").append(head.recipient()).append('\n');
        text.append("Date: ").append(head.dated()).append('\n');
        text.append("Subject: ").append(head.subject()).append('\n');
        for (var file : mail.attachments()) {
            text.append("Attachment: ").append(file.fileName()).append('\n');
        }
        return text.append('\n').append(mail.text()).append('\n').toString();
    }
}
