package dev.hoshu.server.notice;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;
import java.util.Locale;

/**
 * A mail to one addressee.
 *
 * @param once what it is about, 1 to 200 characters, such as {@code pack-letter:HS00000001X}: a
 *     second mail of the same key is never written
 * @param to the address, such as {@code taro@example.jp}; one that cannot be one is kept as a mail
 *     that failed, so that the manager sees it and nothing else is held up
 * @param language in which subject and text are said, {@code ja} or {@code en}
 * @param subject one line; line breaks become blanks
 * @param text plain text, lines separated by {@code \n}
 * @param attachments files that go with it, 20 MB at most together
 */
public record Mail(
        String once,
        String to,
        Locale language,
        Sentence subject,
        Sentence text,
        List<Attachment> attachments) {

    private static final int LONGEST_KEY = 200;
    private static final long MOST_BYTES = 20_000_000;

    /** Copies the attachments and checks the bounds. */
    public Mail {
        attachments = List.copyOf(attachments);
        if (once.isBlank() || once.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "The key of a mail (\"%s\") must have 1 to %d characters."
                            .formatted(once, LONGEST_KEY));
        }
        long bytes = attachments.stream().mapToLong(a -> a.content().length).sum();
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "The attachments of %s have %d bytes; %d are possible."
                            .formatted(once, bytes, MOST_BYTES));
        }
    }
}
