package dev.hoshu.server.watch.web;

import dev.hoshu.server.attachment.Upload;
import dev.hoshu.server.coverage.KnowledgeTime;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.installbase.MachineName;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.watch.MachineDrives;
import dev.hoshu.server.watch.Senders;
import dev.hoshu.server.watch.WatchDay;
import dev.hoshu.server.watch.WatchIntake;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A machine's drives, files of theirs, and who may report for it. */
@Page
@OpenTo(Circle.SIGNED_IN)
class MachineDrivesPage {

    private static final String DRIVES = "/machines/{machineType}/{serial}/drives";

    private final MachineDrives drives;
    private final Senders senders;
    private final WatchIntake intake;
    private final ProgrammeChoice choice;
    private final Today today;

    MachineDrivesPage(
            MachineDrives drives,
            Senders senders,
            WatchIntake intake,
            ProgrammeChoice choice,
            Today today) {
        this.drives = drives;
        this.senders = senders;
        this.intake = intake;
        this.choice = choice;
        this.today = today;
    }

    @GetMapping(DRIVES)
    String drives(
            @PathVariable String machineType,
            @PathVariable String serial,
            @RequestParam Optional<String> programme,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate on,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate knownAt,
            HttpServletResponse response,
            Model model) {
        // It may show a token, once.
        response.setHeader("Cache-Control", "no-store");
        var known =
                Optional.ofNullable(knownAt)
                        .flatMap(day -> KnowledgeTime.endOf(day, today.instant()));
        model.addAttribute("knownAt", known.isEmpty() ? null : knownAt);
        return shown(
                MachineName.read(machineType, serial),
                programme,
                new WatchDay(on == null ? today.day() : on, known),
                model);
    }

    /** What became of each file is said once. */
    @PostMapping(DRIVES)
    @OpenTo(value = Circle.BUYERS, scope = "register")
    String handIn(
            @PathVariable String machineType,
            @PathVariable String serial,
            @RequestParam Optional<String> programme,
            @RequestParam(required = false) @Nullable List<MultipartFile> report,
            RedirectAttributes said) {
        var name = MachineName.read(machineType, serial);
        said.addFlashAttribute(
                "taken", intake.handIn(choice.meant(programme), name, Upload.of(report)));
        return back(name, programme);
    }

    /** A token is shown once, with the answer to its enrolment. */
    @PostMapping(DRIVES + "/senders")
    @OpenTo(value = Circle.BUYERS, scope = "register")
    String enrol(
            @PathVariable String machineType,
            @PathVariable String serial,
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes said,
            HttpServletResponse response,
            Model model) {
        var machine = MachineName.read(machineType, serial);
        try {
            said.addFlashAttribute(
                    "enrolled", senders.enrol(choice.meant(programme), machine, name));
            return back(machine, programme);
        } catch (Problem problem) {
            response.setStatus(problem.type().status());
            model.addAttribute("problem", problem);
            return shown(machine, programme, model);
        }
    }

    @PostMapping(DRIVES + "/senders/{id}/revocation")
    @OpenTo(value = Circle.BUYERS, scope = "register")
    String revoke(
            @PathVariable String machineType,
            @PathVariable String serial,
            @PathVariable long id,
            @RequestParam Optional<String> programme) {
        senders.revoke(id);
        return back(MachineName.read(machineType, serial), programme);
    }

    private static String back(MachineName name, Optional<String> programme) {
        var page =
                UriComponentsBuilder.fromPath("/machines")
                        .pathSegment(name.machineType(), name.serial().value(), "drives");
        programme.filter(code -> !code.isBlank()).ifPresent(c -> page.queryParam("programme", c));
        return "redirect:" + page.encode().toUriString();
    }

    private String shown(MachineName name, Optional<String> programme, Model model) {
        return shown(name, programme, new WatchDay(today.day(), Optional.empty()), model);
    }

    private String shown(MachineName name, Optional<String> programme, WatchDay day, Model model) {
        var code = choice.meant(programme);
        model.addAttribute("watched", drives.of(code, name, day).orElseThrow(name::notOnRecord));
        model.addAttribute("on", day.day());
        model.addAttribute("anotherDay", !day.day().equals(today.day()));
        model.addAttribute("senders", senders.of(code, name));
        model.addAttribute("programme", choice.shownAs(programme));
        model.addAttribute("name", name);
        return "machine-drives";
    }
}
