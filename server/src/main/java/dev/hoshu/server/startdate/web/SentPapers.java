package dev.hoshu.server.startdate.web;

import dev.hoshu.domain.registration.ProofOfPurchase;
import dev.hoshu.server.attachment.Attachments;
import dev.hoshu.server.attachment.Upload;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.startdate.HandedIn;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import java.util.ArrayList;
import java.util.List;

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
        return new SentPapers(Upload.of(deliveryNote), Upload.of(warrantyCard));
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
        hand(deliveryNote, ProofOfPurchase.DELIVERY_NOTE, attachments, fit, problems);
        hand(warrantyCard, ProofOfPurchase.WARRANTY_CARD, attachments, fit, problems);
        return fit;
    }

    private static void hand(
            List<Upload> files,
            ProofOfPurchase proof,
            Attachments attachments,
            List<HandedIn> fit,
            List<Problem> problems) {
        attachments.fit(files, problems).forEach(file -> fit.add(new HandedIn(proof, file)));
    }

    /** What tells these files from others. */
    String fingerprint() {
        return Upload.fingerprint(deliveryNote) + "|" + Upload.fingerprint(warrantyCard);
    }
}
