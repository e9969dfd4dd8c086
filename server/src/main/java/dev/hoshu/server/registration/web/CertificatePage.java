package dev.hoshu.server.registration.web;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.MachineType;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.catalog.OfferingWords;
import dev.hoshu.server.document.CertificatePaper;
import dev.hoshu.server.document.Letterhead;
import dev.hoshu.server.document.Papers;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.PdfFile;
import dev.hoshu.server.frontdoor.PublicAddress;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.programme.Programmes;
import dev.hoshu.server.registration.PackRegistrations;
import dev.hoshu.server.registration.Registered;
import dev.hoshu.server.registration.RegistrationProblems;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code /verify/{code}}: a registration as anybody sees it who has its certificate, and the
 * certificate itself. {@code /registrations}: those that one sees without one.
 */
@Page
@OpenTo(Circle.EVERYBODY)
class CertificatePage {

    private final PackRegistrations registrations;
    private final Programmes programmes;
    private final ProgrammeChoice choice;
    private final Papers papers;
    private final PublicAddress address;
    private final Today today;

    CertificatePage(
            PackRegistrations registrations,
            Programmes programmes,
            ProgrammeChoice choice,
            Papers papers,
            PublicAddress address,
            Today today) {
        this.registrations = registrations;
        this.programmes = programmes;
        this.choice = choice;
        this.papers = papers;
        this.address = address;
        this.today = today;
    }

    /** A registration in a list, with the code of its certificate. */
    record Listed(Registered registered, String code) {}

    @GetMapping("/verify/{code}")
    String verify(@PathVariable String code, Model model) {
        var registered = checked(code);
        model.addAttribute("registered", registered);
        model.addAttribute("code", code);
        model.addAttribute("state", state(registered));
        model.addAttribute("product", product(registered));
        var offering = registrations.offering(registered);
        model.addAttribute("service", service(registered, offering));
        model.addAttribute("gives", content(registered, offering));
        model.addAttribute("programme", choice.shown(registered.programme()));
        return "certificate";
    }

    @GetMapping("/verify/{code}/certificate.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable String code, Locale language) {
        var registered = checked(code);
        var programme = programmes.current(registered.programme());
        var product = product(registered);
        var offering = registrations.offering(registered);
        var pdf =
                papers.pdf(
                        new CertificatePaper(
                                Letterhead.of(programme, language),
                                registered.number(),
                                registered.registeredOn(),
                                registered.registeredOn(),
                                null,
                                product == null ? null : new Sentence(product, product),
                                registered.machineNumber(),
                                registered.serialNumber(),
                                registered.partNumber(),
                                service(registered, offering),
                                content(registered, offering),
                                period(registered),
                                registered.packSerial(),
                                URI.create(address.of("/verify/" + code)),
                                notes(registered)));
        return PdfFile.shown(registered.number(), pdf);
    }

    @GetMapping("/registrations")
    @OpenTo(Circle.SIGNED_IN)
    String list(@RequestParam(defaultValue = "") String before, Model model) {
        var latest = registrations.latest(before, PackRegistrations.MOST_REGISTRATIONS + 1);
        model.addAttribute(
                "registrations",
                latest.stream()
                        .limit(PackRegistrations.MOST_REGISTRATIONS)
                        .map(r -> new Listed(r, registrations.verificationCode(r)))
                        .toList());
        model.addAttribute(
                "next",
                latest.size() > PackRegistrations.MOST_REGISTRATIONS
                        ? latest.get(PackRegistrations.MOST_REGISTRATIONS - 1).number()
                        : null);
        return "registrations";
    }

    @GetMapping("/registrations/{number}")
    @OpenTo(Circle.SIGNED_IN)
    String one(@PathVariable String number) {
        return "redirect:/verify/"
                + registrations.verificationCode(
                        registrations
                                .find(number)
                                .orElseThrow(RegistrationProblems::unknownRegistration));
    }

    private Registered checked(String code) {
        return registrations.verify(code).orElseThrow(RegistrationProblems::unknownRegistration);
    }

    private String state(Registered registered) {
        var held = registered.held();
        if (held == null) {
            return registered.undoneBy() == null ? "given-up" : "undone";
        }
        var day = today.day();
        if (day.isBefore(held.firstDay())) {
            return "ahead";
        }
        return day.isAfter(held.lastDay()) ? "over" : "in-force";
    }

    private @Nullable String product(Registered registered) {
        return programmes
                .current(registered.programme())
                .machineTypes()
                .of(
                        new dev.hoshu.domain.installbase.MachineNumber(
                                registered.machineType(), registered.model()))
                .map(MachineType::productName)
                .orElse(null);
    }

    private static Sentence service(Registered registered, @Nullable ServiceOffering offering) {
        return offering == null
                ? new Sentence(registered.partNumber(), registered.partNumber())
                : OfferingWords.kindAndTerm(offering);
    }

    private static Sentence content(Registered registered, @Nullable ServiceOffering offering) {
        if (offering != null) {
            return OfferingWords.content(offering);
        }
        var code = registered.level();
        return code == null
                ? new Sentence("—", "—")
                : ServiceLevel.ofCode(code)
                        .map(ServiceLevel::words)
                        .orElse(new Sentence(code, code));
    }

    private static CoveragePeriod period(Registered registered) {
        var held = registered.held();
        return held == null ? registered.registeredPeriod() : held;
    }

    private static List<Sentence> notes(Registered registered) {
        var notes = new ArrayList<Sentence>();
        if (registered.halfTerm()) {
            notes.add(
                    new Sentence(
                            "お申し出により、1年継続を6か月で登録しました (REN-7)。",
                            "The 1-year renewal was registered for 6 months as asked for"
                                    + " (REN-7)."));
        }
        if (registered.undoneBy() != null) {
            notes.add(new Sentence("この登録はその後取り消されました。", "This registration was undone later."));
        } else if (!registered.holds()) {
            notes.add(
                    new Sentence(
                            "このサービスは始まる前に放棄されました。",
                            "This service was given up before it started."));
        } else if (registered.isCorrected()) {
            var was = registered.registeredPeriod();
            notes.add(
                    new Sentence(
                            "登録した期間は %s – %s でした。その後訂正されました。"
                                    .formatted(was.firstDay(), was.lastDay()),
                            "It was registered for %s – %s and corrected later."
                                    .formatted(was.firstDay(), was.lastDay())));
        }
        return notes;
    }
}
