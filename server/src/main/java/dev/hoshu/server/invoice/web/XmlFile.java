package dev.hoshu.server.invoice.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import java.nio.charset.StandardCharsets;

/** The document of an invoice or a credit note as a file. */
final class XmlFile {

    private XmlFile() {}

    static ResponseEntity<byte[]> of(String number, String document) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(number + ".xml")
                                .build()
                                .toString())
                .body(document.getBytes(StandardCharsets.UTF_8));
    }
}
