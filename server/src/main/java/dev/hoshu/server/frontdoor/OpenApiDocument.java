package dev.hoshu.server.frontdoor;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Serves the description of the interface, {@code /openapi.json}. It is written by hand and checked
 * against the answers.
 */
@RestController
@OpenTo(Circle.EVERYBODY)
class OpenApiDocument {

    private final byte[] document;
    private final String tag;

    OpenApiDocument() {
        try {
            document = new ClassPathResource("openapi.json").getContentAsByteArray();
            var digest = MessageDigest.getInstance("SHA-256").digest(document);
            tag = "\"" + HexFormat.of().formatHex(digest, 0, 8) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @GetMapping("/openapi.json")
    ResponseEntity<byte[]> read() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .eTag(tag)
                .body(document);
    }
}
