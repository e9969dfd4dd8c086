package dev.hoshu.server.notice;

import java.util.List;

/**
 * A mail with everything in it, opened.
 *
 * @param head what the outbox says of it
 * @param text its text
 * @param attachments its files, in order
 */
public record WholeMail(KeptMail head, String text, List<Attachment> attachments) {

    /** Copies the attachments. */
    public WholeMail {
        attachments = List.copyOf(attachments);
    }
}
