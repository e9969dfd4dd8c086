package dev.hoshu.server.attachment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A kept paper, without its bytes.
 *
 * @param id its number
 * @param subject what it belongs to
 * @param name its name, cleaned; still words of its sender, to be shown escaped
 * @param kind what it is
 * @param size its bytes
 * @param sha256 the SHA-256 of its bytes, small hexadecimal letters
 * @param uploadedOn the day on which it was sent
 * @param uploadedAt when
 * @param uploadedBy by whom
 */
public record Attachment(
        long id,
        String subject,
        String name,
        MediaKind kind,
        int size,
        String sha256,
        LocalDate uploadedOn,
        Instant uploadedAt,
        String uploadedBy) {

    /** Its size in kilobytes of 1,024 bytes, rounded up. */
    public long kilobytes() {
        return Math.ceilDiv(size, 1024L);
    }
}
