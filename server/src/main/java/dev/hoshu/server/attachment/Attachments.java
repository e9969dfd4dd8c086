package dev.hoshu.server.attachment;

import dev.hoshu.server.attachment.store.AttachmentRows;
import dev.hoshu.server.audit.Audit;
import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;

/**
 * The door to kept papers. A subject is a name that its module gives, such as {@code
 * start-date:S-00000001}. Who may hand in or see a subject's papers is for that module to say
 * before it comes here.
 */
@Service
@EnableConfigurationProperties(AttachmentSettings.class)
public class Attachments {

    private final AttachmentRows rows;
    private final AttachmentSettings settings;
    private final Audit audit;
    private final Today today;

    /** Made by Spring. */
    public Attachments(AttachmentRows rows, AttachmentSettings settings, Audit audit, Today today) {
        this.rows = rows;
        this.settings = settings;
        this.audit = audit;
        this.today = today;
    }

    /**
     * A file that was looked into and can be kept.
     *
     * @param name its name, cleaned
     * @param kind what it is
     * @param content its bytes
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Fit(String name, MediaKind kind, byte[] content) {}

    /** What the audit keeps of a paper. */
    record Kept(long id, String name, String kind, int size, String sha256) {

        static Kept of(Attachment paper) {
            return new Kept(
                    paper.id(), paper.name(), paper.kind().name(), paper.size(), paper.sha256());
        }
    }

    /** How much is taken. */
    public AttachmentSettings settings() {
        return settings;
    }

    /**
     * Looks into files that are taken together or not at all.
     *
     * @throws dev.hoshu.server.frontdoor.Problem of the first that is not taken
     */
    public List<Fit> demand(List<Upload> files) {
        return files.stream().map(this::look).toList();
    }

    /**
     * Looks into a file; it needs no transaction and takes its time.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if it is empty, too large, of no kind that is
     *     taken, or acts when it is opened
     */
    public Fit look(Upload upload) {
        var shown = FileName.cleaned(upload.name(), MediaKind.PDF).replaceAll("\\.pdf$", "");
        int size = upload.content().length;
        if (size == 0) {
            throw AttachmentProblems.unfit(shown, AttachmentProblems.empty());
        }
        if (size > settings.largest().toBytes()) {
            throw AttachmentProblems.unfit(
                    shown, AttachmentProblems.tooLarge(size, settings.largest()));
        }
        return switch (Contents.check(upload.content())) {
            case ContentCheck.Sound sound ->
                    new Fit(
                            FileName.cleaned(upload.name(), sound.kind()),
                            sound.kind(),
                            upload.content());
            case ContentCheck.Unfit unfit -> throw AttachmentProblems.unfit(shown, unfit.why());
        };
    }

    /** The files that are taken; what stands against the others is added to that list. */
    public List<Fit> fit(List<Upload> files, List<Problem> problems) {
        var fit = new ArrayList<Fit>();
        for (var file : files) {
            try {
                fit.add(look(file));
            } catch (Problem problem) {
                problems.add(problem);
            }
        }
        return fit;
    }

    /**
     * Keeps a file for a subject, in the caller's transaction. The same content twice is kept once.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if the subject has as many as it can have
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Attachment keep(String subject, Fit file) {
        var there = rows.of(subject);
        var sha256 = Secrets.sha256(file.content());
        var same = there.stream().filter(p -> p.sha256().equals(sha256)).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (there.size() >= settings.most()) {
            throw AttachmentProblems.unfit(
                    file.name(), AttachmentProblems.tooMany(settings.most()));
        }
        var kept =
                rows.add(
                        subject,
                        file,
                        sha256,
                        today.day(),
                        today.instant(),
                        People.current().signature());
        audit.record("document.uploaded", subject, null, null, Kept.of(kept));
        return kept;
    }

    /** A subject's papers, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<Attachment> of(String subject) {
        return rows.of(subject);
    }

    /**
     * A paper of a subject, to be taken away; that it was, is kept.
     *
     * @throws dev.hoshu.server.frontdoor.Problem if the subject has no such paper
     */
    @Transactional
    public Download open(String subject, long id) {
        var paper = rows.find(subject, id).orElseThrow(AttachmentProblems::unknown);
        audit.record("document.downloaded", subject, null, null, Kept.of(paper));
        return new Download(paper, rows.content(id));
    }
}
