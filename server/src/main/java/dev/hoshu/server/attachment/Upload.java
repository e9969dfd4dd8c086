package dev.hoshu.server.attachment;

import dev.hoshu.server.audit.Secrets;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * A file as somebody sent it, not yet looked at.
 *
 * @param name the name that its sender gave it; anything
 * @param content its bytes; not changed by anybody
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String name, byte[] content) {

    /**
     * The files of a field of a form. A browser sends a part without a name for a field in which no
     * file was chosen; that is none.
     *
     * @param files the field's parts; null where the form has no such field
     */
    public static List<Upload> of(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(f -> !f.isEmpty() || !name(f).isBlank())
                        .map(Upload::of)
                        .toList();
    }

    /** What tells some files from others: their bytes, whatever they are called. */
    public static String fingerprint(List<Upload> files) {
        return files.stream().map(f -> Secrets.sha256(f.content())).toList().toString();
    }

    private static Upload of(MultipartFile file) {
        try {
            return new Upload(name(file), file.getBytes());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
