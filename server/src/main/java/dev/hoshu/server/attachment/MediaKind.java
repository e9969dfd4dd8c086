package dev.hoshu.server.attachment;

import org.springframework.http.MediaType;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of file that are taken; told by how the content begins. */
public enum MediaKind {
    /** PDF, ISO 32000. */
    PDF(MediaType.APPLICATION_PDF, List.of("pdf"), "%PDF-"),
    /** PNG, ISO/IEC 15948. */
    PNG(MediaType.IMAGE_PNG, List.of("png"), "\u0089PNG\r\n\u001a\n"),
    /** JPEG, ISO/IEC 10918. */
    JPEG(MediaType.IMAGE_JPEG, List.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff");

    private final MediaType type;
    private final List<String> endings;
    private final byte[] beginning;

    MediaKind(MediaType type, List<String> endings, String beginning) {
        this.type = type;
        this.endings = endings;
        this.beginning = beginning.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** The kind of that content; empty if it is none that is taken. */
    static Optional<MediaKind> of(byte[] content) {
        return Arrays.stream(values()).filter(k -> k.begins(content)).findFirst();
    }

    /** The kind of that media type. */
    public static Optional<MediaKind> ofMediaType(String type) {
        return Arrays.stream(values()).filter(k -> k.type.toString().equals(type)).findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** Its media type. */
    public MediaType type() {
        return type;
    }

    /** How names of such files end, the usual ending first; small letters without a dot. */
    List<String> endings() {
        return endings;
    }
}
