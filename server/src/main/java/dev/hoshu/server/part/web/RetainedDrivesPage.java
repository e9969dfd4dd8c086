package dev.hoshu.server.part.web;

import dev.hoshu.server.audit.OnceOnly;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.SheetHead;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.part.RetainedDrives;
import dev.hoshu.sheets.rows.FileForm;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.IOException;
import java.util.Locale;

/** {@code /drives}: failed drives that stay with the customer, each with its own serial number. */
@Page
@OpenTo(Circle.SIGNED_IN)
class RetainedDrivesPage {

    private static final String LIST = "/drives";

    private final RetainedDrives drives;
    private final OnceOnly once;
    private final Today today;

    RetainedDrivesPage(RetainedDrives drives, OnceOnly once, Today today) {
        this.drives = drives;
        this.once = once;
        this.today = today;
    }

    @GetMapping(LIST)
    String list(Model model) {
        return shown(0, "", null, model);
    }

    @PostMapping(LIST + "/{id}/serial")
    @OpenTo(value = Circle.SERVICE_DESK, scope = "register")
    String record(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String driveSerial,
            @RequestParam(name = "once", defaultValue = "") String key,
            HttpServletResponse response,
            Model model) {
        try {
            return once.form(
                    key,
                    "retained drive %d %s".formatted(id, driveSerial),
                    () -> {
                        drives.record(id, driveSerial);
                        return "redirect:" + LIST + "#d-" + id;
                    });
        } catch (Problem problem) {
            if (problem.type().status() == HttpStatus.NOT_FOUND.value()) {
                throw problem;
            }
            response.setStatus(problem.type().status());
            return shown(id, driveSerial, problem, model);
        }
    }

    private String shown(long id, String typed, @Nullable Problem problem, Model model) {
        model.addAttribute("drives", drives.all());
        model.addAttribute("desk", Circle.SERVICE_DESK.includes(People.current().role()));
        model.addAttribute("faulty", id);
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "drives";
    }

    @GetMapping("/drives.xlsx")
    void spreadsheet(Locale language, HttpServletResponse response) throws IOException {
        write(FileForm.XLSX, language, response);
    }

    @GetMapping("/drives.csv")
    void lines(Locale language, HttpServletResponse response) throws IOException {
        write(FileForm.CSV_WITH_MARK, language, response);
    }

    private void write(FileForm form, Locale language, HttpServletResponse response)
            throws IOException {
        var all = drives.all();
        SheetHead.write(response, "drives-" + today.day(), form);
        new DrivesSheet(language).write(all, form, response.getOutputStream());
    }
}
