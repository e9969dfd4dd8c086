package dev.hoshu.server.registration.web;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.correction.HeldService;
import dev.hoshu.domain.quote.ReinstatementFee;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.OfferingWords;
import dev.hoshu.server.coverage.CoveragePicture;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Phrases;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.registration.PackRegistrations;
import dev.hoshu.server.registration.PackRegistrations.Seen;
import dev.hoshu.server.registration.Preview;
import dev.hoshu.server.registration.Preview.Verdict;
import dev.hoshu.server.registration.RegistrationWish;
import dev.hoshu.server.registration.TypedRegistration;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code /register}: pack and machine, then what it comes to, then the certificate. The claim code
 * is typed and sent in forms alone, so that it stands in no address.
 */
@Page
@OpenTo(value = Circle.EVERYBODY, scope = "register")
class RegisterPage {

    private static final String FORM = "register";

    private final PackRegistrations registrations;
    private final ProgrammeChoice programmes;
    private final Today today;
    private final MessageSource messages;

    RegisterPage(
            PackRegistrations registrations,
            ProgrammeChoice programmes,
            Today today,
            MessageSource messages) {
        this.registrations = registrations;
        this.programmes = programmes;
        this.today = today;
        this.messages = messages;
    }

    @GetMapping("/register")
    String form(
            @RequestParam(defaultValue = "") String pack,
            @RequestParam(defaultValue = "") String machine,
            @RequestParam(defaultValue = "") String serial,
            @RequestParam Optional<String> programme,
            Model model) {
        return show(
                new TypedRegistration(pack, "", machine, serial, false),
                Map.of(),
                null,
                programmes.meant(programme),
                model);
    }

    @PostMapping("/register/preview")
    String preview(
            @RequestParam(defaultValue = "") String pack,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String machine,
            @RequestParam(defaultValue = "") String serial,
            @RequestParam(defaultValue = "false") boolean half,
            @RequestParam Optional<String> programme,
            HttpServletResponse response,
            Model model) {
        var typed = new TypedRegistration(pack, code, machine, serial, half);
        var meant = programmes.meant(programme);
        return switch (typed.read(meant, null)) {
            case TypedRegistration.Read.NotUnderstood n -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(typed, n.faults(), null, meant, model);
            }
            case TypedRegistration.Read.Understood u -> {
                try {
                    yield show(typed, registrations.preview(u.wish()), false, model);
                } catch (Problem problem) {
                    response.setStatus(problem.type().status());
                    yield show(typed, Map.of(), problem, meant, model);
                }
            }
        };
    }

    @PostMapping("/register")
    String register(
            @RequestParam(defaultValue = "") String pack,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String machine,
            @RequestParam(defaultValue = "") String serial,
            @RequestParam(defaultValue = "false") boolean half,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate first,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last,
            @RequestParam(defaultValue = "false") boolean fee,
            @RequestParam(defaultValue = "false") boolean agreed,
            @RequestParam(required = false) @Nullable String because,
            @RequestParam Optional<String> programme,
            HttpServletResponse response,
            Model model) {
        var typed = new TypedRegistration(pack, code, machine, serial, half);
        var meant = programmes.meant(programme);
        var reason = because == null || because.isBlank() ? null : because.strip();
        if (!(typed.read(meant, reason) instanceof TypedRegistration.Read.Understood(var wish))
                || last.isBefore(first)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(typed, Map.of(), null, meant, model);
        }
        if (fee && !agreed) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(typed, registrations.preview(wish), true, model);
        }
        return keep(
                typed,
                wish,
                new Seen(new CoveragePeriod(first, last.plusDays(1)), fee),
                response,
                model);
    }

    private String keep(
            TypedRegistration typed,
            RegistrationWish wish,
            Seen seen,
            HttpServletResponse response,
            Model model) {
        try {
            var registered = registrations.register(wish, Optional.of(seen));
            return "redirect:/verify/" + registrations.verificationCode(registered);
        } catch (Problem problem) {
            // Sent twice, as by a second click, it is the one registration that was made.
            var before = registrations.ofPack(wish);
            if (before.filter(
                            r ->
                                    r.machineType().equals(wish.machine().machineType())
                                            && r.serialNumber().equals(wish.serial().value())
                                            && r.registeredBy()
                                                    .equals(People.current().signature()))
                    .isPresent()) {
                return "redirect:/verify/" + registrations.verificationCode(before.get());
            }
            response.setStatus(problem.type().status());
            model.addAttribute("problem", problem);
            return show(typed, registrations.preview(wish), false, model);
        }
    }

    private String show(
            TypedRegistration typed,
            Map<String, Sentence> faults,
            @Nullable Problem problem,
            String programme,
            Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("problem", problem);
        model.addAttribute("programme", programmes.shown(programme));
        return FORM;
    }

    private String show(TypedRegistration typed, Preview preview, boolean disagreed, Model model) {
        var verdict = preview.verdict();
        var granted = verdict.accepted();
        boolean manager = Circle.MANAGERS.includes(People.current().role());
        model.addAttribute("typed", typed);
        model.addAttribute("preview", preview);
        model.addAttribute("granted", granted);
        model.addAttribute("picture", granted == null ? null : picture(preview, granted));
        model.addAttribute("consult", verdict instanceof Verdict.Consult);
        model.addAttribute(
                "confirmable", verdict instanceof Verdict.Accepted || (manager && granted != null));
        model.addAttribute("refused", verdict instanceof Verdict.Refused r ? r : null);
        model.addAttribute(
                "fee", granted != null && !(granted.fee() instanceof ReinstatementFee.None));
        model.addAttribute("disagreed", disagreed);
        model.addAttribute(
                "halves",
                preview.offering().kind() == OfferingKind.RENEWAL
                        && preview.offering().term().months() == 12);
        model.addAttribute("what", OfferingWords.kindAndTerm(preview.offering()));
        model.addAttribute("gives", OfferingWords.content(preview.offering()));
        model.addAttribute("programme", programmes.shown(preview.wish().programme()));
        return "register-preview";
    }

    /** What covers the machine, with what this registration would add. */
    private CoveragePicture.Drawn picture(Preview preview, Verdict.Accepted granted) {
        var phrases = new Phrases(messages, LocaleContextHolder.getLocale());
        var covering = new ArrayList<CoveragePeriod>();
        var rows = new ArrayList<CoveragePicture.Row>();
        preview.coverage().entries().stream()
                .filter(e -> e.country().equals(preview.coverage().machine().country()))
                .collect(
                        Collectors.groupingBy(
                                e -> e.kind(), LinkedHashMap::new, Collectors.toList()))
                .forEach((kind, entries) -> {
                    var periods = entries.stream().map(e -> e.valid()).toList();
                    if (HeldService.Kind.valueOf(kind).covers()) {
                        covering.addAll(periods);
                    }
                    rows.add(row(phrases, "correction.cover." + kind, false, periods));
                });
        if (HeldService.Kind.valueOf(preview.offering().kind().name()).covers()) {
            covering.add(granted.period());
        }
        rows.add(row(phrases, "register.picture.row", true, List.of(granted.period())));
        return new CoveragePicture(phrases, today.day())
                .draw(
                        phrases.say("register.picture"),
                        phrases.say(preview.verdict().explanation()),
                        covering,
                        List.of(),
                        rows);
    }

    private static CoveragePicture.Row row(
            Phrases phrases, String key, boolean planned, List<CoveragePeriod> periods) {
        var name = phrases.say(key);
        return new CoveragePicture.Row(name, name, planned, periods);
    }
}
