package dev.hoshu.server.notice;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A mail as the outbox has it, without its text.
 *
 * @param id its number
 * @param once what it is about
 * @param recipient to whom
 * @param language {@code ja} or {@code en}
 * @param subject its subject
 * @param unsubscribes the account that may unsubscribe by it, or null
 * @param dated its date
 * @param state what has become of it
 * @param attempts how often it was tried
 * @param nextAttemptAt when it is tried next, while it waits
 * @param sentAt when it was accepted, or null
 * @param sentBy {@code SMTP} or {@code FOLDER}, or null
 * @param messageId its Message-ID once it was tried, or null
 * @param said what the other side said last, or why it could not be asked; null before the first
 *     try
 */
public record KeptMail(
        long id,
        String once,
        String recipient,
        String language,
        String subject,
        @Nullable Long unsubscribes,
        Instant dated,
        MailState state,
        int attempts,
        Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Nullable String sentBy,
        @Nullable String messageId,
        @Nullable String said) {}
