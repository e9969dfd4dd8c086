package dev.hoshu.server.startdate.web;

import dev.hoshu.domain.registration.ProofOfPurchase;
import dev.hoshu.server.attachment.Attachments;
import dev.hoshu.server.attachment.Upload;
import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.startdate.HandedIn;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Files as a form sends them, each under what it is said to be.
 *
 * @param deliveryNote delivery notes
 * @param warrantyCard warranty cards
 */
record SentPapers(List<Upload> deliveryNote, List<Upload> warrantyCard) {

    static SentPapers of(
            @Nullable List<MultipartFile> deliveryNote,
            @Nullable List<MultipartFile> warrantyCard) {
        return new SentPapers(uploads(deliveryNote), uploads(warrantyCard));
    }

    /** A browser sends a part without a name for a field in which no file was chosen. */
    private static List<Upload> uploads(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(f -> !f.isEmpty() || !name(f).isBlank())
                        .map(SentPapers::upload)
                        .toList();
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
    List<HandedIn> looked(Attachments attachments) {
        var problems = new ArrayList<Problem>();
        var fit = fit(attachments, problems);
        if (!problems.isEmpty()) {
            throw problems.getFirst();
        }
        return fit;
    }

    /** The files that are taken; what stands against the others is added to that list. */
    List<HandedIn> fit(Attachments attachments, List<Problem> problems) {
        var fit = new ArrayList<HandedIn>();
        look(deliveryNote, ProofOfPurchase.DELIVERY_NOTE, attachments, fit, problems);
        look(warrantyCard, ProofOfPurchase.WARRANTY_CARD, attachments, fit, problems);
        return fit;
    }

    private static void look(
            List<Upload> files,
            ProofOfPurchase proof,
            Attachments attachments,
            List<HandedIn> fit,
            List<Problem> problems) {
        for (var file : files) {
            try {
                fit.add(new HandedIn(proof, attachments.look(file)));
            } catch (Problem problem) {
                problems.add(problem);
            }
        }
    }

    /** What tells these files from others. */
    String fingerprint() {
        return marks(deliveryNote) + "|" + marks(warrantyCard);
    }

    private static List<String> marks(List<Upload> files) {
        return files.stream().map(f -> Secrets.sha256(f.content())).toList();
    }
}
