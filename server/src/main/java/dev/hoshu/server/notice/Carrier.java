package dev.hoshu.server.notice;

import jakarta.mail.MessagingException;

import java.io.IOException;

/** Takes mails to where they go. */
interface Carrier {

    /** {@code SMTP} or {@code FOLDER}. */
    String name();

    /**
     * Whether a mail that was taken and of which nothing more is known may be carried again without
     * arriving twice.
     */
    boolean mayRepeat();

    /** Makes ready to carry. */
    Trip start() throws MessagingException, IOException;

    /** A trip on which any number of mails are carried. */
    interface Trip extends AutoCloseable {

        /** Carries a mail. */
        Handover carry(WholeMail mail);

        @Override
        void close();
    }
}
