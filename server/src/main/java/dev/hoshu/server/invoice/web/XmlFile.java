package dev.hoshu.server.invoice.web;

import dev.hoshu.server.invoice.Invoice;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import java.nio.charset.StandardCharsets;

/** An invoice's document as a file. */
final class XmlFile {

    private XmlFile() {}

    static ResponseEntity<byte[]> of(Invoice invoice, String document) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(invoice.number() + ".xml")
                                .build()
                                .toString())
                .body(document.getBytes(StandardCharsets.UTF_8));
    }
}
