package dev.hoshu.server.notice.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.notice.Attachment;
import dev.hoshu.server.notice.KeptMail;
import dev.hoshu.server.notice.MailBook;
import dev.hoshu.server.notice.WholeMail;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /mails}: what went out to whom, what waits and why, and each mail as it was sent. */
@Page
@OpenTo(value = Circle.MANAGERS, scope = "manage")
class MailsPage {

    private static final int A_PART = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(Today.ZONE);
    private static final ProblemType UNKNOWN_MAIL =
            ProblemType.of("unknown-mail", 404, "このメールはありません", "There is no such mail");

    private final MailBook mails;
    private final boolean sample;

    MailsPage(MailBook mails, @Value("${hoshu.sample:false}") boolean sample) {
        this.mails = mails;
        this.sample = sample;
    }

    /** A mail as the list shows it. */
    record Row(KeptMail mail, String dated, @Nullable String sent, String next) {

        static Row of(KeptMail mail) {
            var sent = mail.sentAt();
            return new Row(
                    mail,
                    time(mail.dated()),
                    sent == null ? null : time(sent),
                    time(mail.nextAttemptAt()));
        }
    }

    @GetMapping("/mails")
    String list(@RequestParam Optional<Long> before, Model model) {
        var found = mails.latest(before.orElse(Long.MAX_VALUE), A_PART + 1);
        boolean more = found.size() > A_PART;
        var shown = more ? found.subList(0, A_PART) : found;
        model.addAttribute("mails", shown.stream().map(Row::of).toList());
        model.addAttribute("next", more ? shown.getLast().id() : null);
        // The sample's clock makes mails; it has no place of its own among the pages.
        model.addAttribute("sample", sample);
        model.addAttribute("way", mails.way().orElse("NOWHERE"));
        return "mails";
    }

    @GetMapping("/mails/{mailId}")
    String mail(@PathVariable long mailId, Model model) {
        var mail = find(mailId);
        model.addAttribute("row", Row.of(mail.head()));
        model.addAttribute("text", mail.text());
        model.addAttribute("files", mail.attachments().stream().map(Attachment::fileName).toList());
        model.addAttribute("from", mails.from());
        model.addAttribute("unsubscribe", mails.unsubscribeLink(mail.head()).orElse(null));
        return "mail";
    }

    @GetMapping("/mails/{mailId}/message.eml")
    ResponseEntity<byte[]> message(@PathVariable long mailId) {
        return file(
                "mail-%d.eml".formatted(mailId),
                "message/rfc822",
                mails.message(mailId).orElseThrow(MailsPage::unknown));
    }

    @GetMapping("/mails/{mailId}/files/{place}")
    ResponseEntity<byte[]> file(@PathVariable long mailId, @PathVariable int place) {
        List<Attachment> files = find(mailId).attachments();
        if (place < 1 || place > files.size()) {
            throw unknown();
        }
        var file = files.get(place - 1);
        return file(file.fileName(), file.mediaType(), file.content());
    }

    @PostMapping("/mails/{mailId}/again")
    String again(@PathVariable long mailId) {
        if (!mails.sendAgain(mailId)) {
            throw unknown();
        }
        return "redirect:/mails/" + mailId;
    }

    private WholeMail find(long mailId) {
        return mails.find(mailId).orElseThrow(MailsPage::unknown);
    }

    private static ResponseEntity<byte[]> file(String name, String mediaType, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private static Problem unknown() {
        return Problem.of(
                UNKNOWN_MAIL, new Sentence("メールの一覧でお確かめください。", "Look at the list of mails."));
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
