package dev.hoshu.server.attachment;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;

import java.nio.charset.StandardCharsets;

/**
 * A paper on its way to somebody.
 *
 * @param paper what it is
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record Download(Attachment paper, byte[] content) {

    /**
     * The answer that gives it: always a file to be saved and never a page of this server, whatever
     * is in it; nobody keeps a copy on the way.
     */
    public ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .contentType(paper.kind().type())
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(paper.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(content);
    }
}
