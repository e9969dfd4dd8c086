package dev.hoshu.server.software.web;

import dev.hoshu.domain.contract.SoftwareSupport.Standing;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.attachment.Attachments;
import dev.hoshu.server.attachment.Upload;
import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.servicecase.CalledSoftware;
import dev.hoshu.server.software.SoftwareBook;
import dev.hoshu.server.software.SoftwareRight;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * {@code /software}: rights to support of software, and what is registered by them; {@code
 * /software/rights/{number}}: one right with its proof.
 */
@Page
@OpenTo(Circle.SIGNED_IN)
class SoftwarePages {

    private static final String HOME = "/software";
    private static final String RIGHTS = HOME + "/rights";

    private final SoftwareBook book;
    private final Attachments attachments;
    private final OnceOnly once;
    private final ProgrammeChoice programmes;

    SoftwarePages(
            SoftwareBook book, Attachments attachments, OnceOnly once, ProgrammeChoice programmes) {
        this.book = book;
        this.attachments = attachments;
        this.once = once;
        this.programmes = programmes;
    }

    /** What was typed in one of the forms; bound by name. */
    record Fields(
            @Nullable String customer,
            @Nullable String product,
            @Nullable String version,
            @Nullable String until,
            @Nullable String machineType,
            @Nullable String serialNumber,
            @Nullable String firstDay,
            @Nullable String lastDay) {

        CalledSoftware software() {
            return new CalledSoftware(or(product), or(version));
        }

        MachineName machine() {
            return MachineName.read(or(machineType), or(serialNumber));
        }

        static String or(@Nullable String text) {
            return Objects.toString(text, "");
        }
    }

    private static final Fields FRESH = new Fields("", "", "", "", "", "", "", "");

    @ModelAttribute("states")
    Map<String, Sentence> states() {
        return Arrays.stream(Standing.values())
                .collect(Collectors.toUnmodifiableMap(Enum::name, SoftwarePages::words));
    }

    /** Where a right stands, in words. */
    static Sentence words(Standing state) {
        return switch (state) {
            case PRESENTED -> new Sentence("証明の確認待ち", "the proof waits");
            case ACCEPTED -> new Sentence("受け付け済み", "accepted");
            case REFUSED -> new Sentence("認められませんでした", "not accepted");
        };
    }

    @GetMapping(HOME)
    String home(@RequestParam Optional<String> programme, Model model) {
        return shown(programmes.meant(programme), FRESH, "", null, model);
    }

    @PostMapping(RIGHTS)
    @OpenTo(value = Circle.BUYERS, scope = "register")
    String present(
            @RequestParam Optional<String> programme,
            @ModelAttribute Fields fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> document,
            @RequestParam(name = "once", defaultValue = "") String key,
            HttpServletResponse response,
            Model model) {
        var code = programmes.meant(programme);
        var sent = Upload.of(document);
        return done(
                new Sent("right", code, fields, Upload.fingerprint(sent)),
                key,
                () ->
                        RIGHTS
                                + "/"
                                + book.present(
                                                code,
                                                Fields.or(fields.customer()),
                                                fields.software(),
                                                Fields.or(fields.until()),
                                                attachments.demand(sent))
                                        .number(),
                response,
                model);
    }

    @PostMapping(HOME + "/supports")
    @OpenTo(value = Circle.BUYERS, scope = "register")
    String register(
            @RequestParam Optional<String> programme,
            @ModelAttribute Fields fields,
            @RequestParam(name = "once", defaultValue = "") String key,
            HttpServletResponse response,
            Model model) {
        var code = programmes.meant(programme);
        return done(
                new Sent("support", code, fields, ""),
                key,
                () ->
                        HOME
                                + "#"
                                + book.register(
                                                code,
                                                fields.machine(),
                                                fields.software(),
                                                Fields.or(fields.firstDay()),
                                                Fields.or(fields.lastDay()))
                                        .number(),
                response,
                model);
    }

    /**
     * A form as it was sent.
     *
     * @param form which
     * @param programme the programme's code
     * @param fields what was typed
     * @param papers what tells its files from others
     */
    private record Sent(String form, String programme, Fields fields, String papers) {}

    private String done(
            Sent sent,
            String key,
            Supplier<String> leadsTo,
            HttpServletResponse response,
            Model model) {
        try {
            return "redirect:" + once.form(key, "software " + sent, leadsTo);
        } catch (Problem problem) {
            response.setStatus(problem.type().status());
            return shown(sent.programme(), sent.fields(), sent.form(), problem, model);
        }
    }

    private String shown(
            String programme, Fields fields, String form, @Nullable Problem problem, Model model) {
        model.addAttribute("programme", programmes.shown(programme));
        model.addAttribute("rights", book.rights());
        model.addAttribute("supports", book.supports());
        model.addAttribute("typed", fields);
        model.addAttribute("of", form);
        model.addAttribute("problem", problem);
        model.addAttribute("asks", Circle.BUYERS.includes(People.current().role()));
        model.addAttribute("own", People.current().customer());
        model.addAttribute("largest", attachments.settings().largest().toMegabytes());
        return "software";
    }

    @GetMapping(RIGHTS + "/{number}")
    String one(@PathVariable String number, Model model) {
        return right(book.right(number), "", null, model);
    }

    @GetMapping(RIGHTS + "/{number}/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable long id) {
        return book.paper(number, id).answer();
    }

    @PostMapping(RIGHTS + "/{number}/decision")
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    String decide(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "once", defaultValue = "") String key,
            HttpServletResponse response,
            Model model) {
        try {
            return once.form(
                    key,
                    "software decision %s %s %s".formatted(number, act, reason),
                    () -> {
                        book.decide(number, act.equals("accept"), reason);
                        return "redirect:" + RIGHTS + "/" + number;
                    });
        } catch (Problem problem) {
            if (problem.type().status() == HttpStatus.NOT_FOUND.value()) {
                throw problem;
            }
            response.setStatus(problem.type().status());
            return right(book.right(number), reason, problem, model);
        }
    }

    private String right(SoftwareRight one, String reason, @Nullable Problem problem, Model model) {
        model.addAttribute("programme", programmes.shown(one.programme()));
        model.addAttribute("one", one);
        model.addAttribute("state", words(one.state()));
        model.addAttribute("papers", book.papers(one));
        model.addAttribute("why", reason);
        model.addAttribute("problem", problem);
        model.addAttribute(
                "decides", one.isOpen() && Circle.SERVICE_DESK.includes(People.current().role()));
        return "software-right";
    }
}
