package dev.hoshu.server.servicecase.web;

import dev.hoshu.server.attachment.Attachments;
import dev.hoshu.server.attachment.Upload;
import dev.hoshu.server.frontdoor.Problem;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Files as a form sends them.
 *
 * @param uploads the files
 */
record SentDocuments(List<Upload> uploads) {

    /** A browser sends a part without a name for a field in which no file was chosen. */
    static SentDocuments of(@Nullable List<MultipartFile> files) {
        return new SentDocuments(
                files == null
                        ? List.of()
                        : files.stream()
                                .filter(f -> !f.isEmpty() || !name(f).isBlank())
                                .map(SentDocuments::upload)
                                .toList());
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static Upload upload(MultipartFile file) {
        try {
            return new Upload(name(file), file.getBytes());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /**
     * Every file looked into.
     *
     * @throws Problem if one of them is not taken
     */
    List<Attachments.Fit> looked(Attachments attachments) {
        return uploads.stream().map(attachments::look).toList();
    }

    /** The files that are taken; what stands against the others is added to that list. */
    List<Attachments.Fit> fit(Attachments attachments, List<Problem> problems) {
        var fit = new ArrayList<Attachments.Fit>();
        for (var file : uploads) {
            try {
                fit.add(attachments.look(file));
            } catch (Problem problem) {
                problems.add(problem);
            }
        }
        return fit;
    }
}
