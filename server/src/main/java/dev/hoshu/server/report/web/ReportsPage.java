package dev.hoshu.server.report.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.report.Behind;
import dev.hoshu.server.report.CaseLine;
import dev.hoshu.server.report.Reports;
import dev.hoshu.server.servicecase.CaseBoard.Desk;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** {@code /reports}: the figures of the desk, and the cases behind each of them. */
@Page
@OpenTo(Circle.MAKER)
class ReportsPage {

    /** How many cases are shown behind a figure; the file holds all. */
    static final int MOST_SHOWN = 500;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Reports reports;
    private final ReportAddress address;
    private final ProgrammeChoice programmes;

    ReportsPage(Reports reports, ReportAddress address, ProgrammeChoice programmes) {
        this.reports = reports;
        this.address = address;
        this.programmes = programmes;
    }

    /** Writes moments in the programme's zone. */
    record Moments(ZoneId zone) {

        public String minute(@Nullable Instant at) {
            return at == null ? "—" : MINUTE.format(at.atZone(zone));
        }
    }

    @GetMapping("/reports")
    String page(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String desk,
            Locale language,
            Model model) {
        var asked = address.read(programme, from, to, desk);
        shared(model, asked);
        model.addAttribute("desks", Desk.values());
        model.addAttribute("view", new ReportView(reports.of(asked), language));
        return "reports";
    }

    @GetMapping("/reports/cases")
    String cases(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "") String is,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String month,
            Model model) {
        var asked = address.read(programme, from, to, desk);
        shared(model, asked);
        var zone = reports.zone(asked.programme());
        var behind = new Behind(is, level, ReportAddress.month("month", month));
        var found =
                CaseLine.all(reports.of(asked), zone).stream()
                        .filter(behind.in(asked.months()))
                        .toList();
        model.addAttribute("behind", behind);
        model.addAttribute("found", found.size());
        model.addAttribute("cases", found.stream().limit(MOST_SHOWN).toList());
        model.addAttribute("moments", new Moments(zone));
        return "report-cases";
    }

    private void shared(Model model, Reports.Asked asked) {
        model.addAttribute("asked", asked);
        model.addAttribute("programme", programmes.shown(asked.programme()));
    }
}
