package dev.hoshu.server.frontdoor;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper of ours as PDF, shown where it is asked for; nobody keeps a copy on the way. */
public final class PdfFile {

    private PdfFile() {}

    /**
     * The answer that shows it.
     *
     * @param name what the file is called where it is kept, without its ending
     * @param pdf its bytes
     */
    public static ResponseEntity<byte[]> shown(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name + ".pdf").build().toString())
                .body(pdf);
    }
}
