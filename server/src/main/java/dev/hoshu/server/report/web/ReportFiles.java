package dev.hoshu.server.report.web;

import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.frontdoor.Page;
import dev.hoshu.server.frontdoor.SheetHead;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.report.CaseLine;
import dev.hoshu.server.report.CaseSheet;
import dev.hoshu.server.report.Figure;
import dev.hoshu.server.report.FigureSheet;
import dev.hoshu.server.report.Reports;
import dev.hoshu.sheets.rows.FileForm;
import dev.hoshu.sheets.rows.WrittenKind;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures of a report and the cases behind them, to take home. */
@Page
@OpenTo(Circle.MAKER)
class ReportFiles {

    private final Reports reports;
    private final ReportAddress address;
    private final Today today;

    ReportFiles(Reports reports, ReportAddress address, Today today) {
        this.reports = reports;
        this.address = address;
        this.today = today;
    }

    @GetMapping({"/reports.xlsx", "/reports.csv"})
    void figures(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String desk,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var report = reports.of(address.read(programme, from, to, desk));
        write(
                new FigureSheet(language),
                Figure.all(report),
                "report",
                form(request.getRequestURI()),
                response);
    }

    @GetMapping({"/reports/cases.xlsx", "/reports/cases.csv"})
    void cases(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String desk,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asked = address.read(programme, from, to, desk);
        var zone = reports.zone(asked.programme());
        write(
                new CaseSheet(language, zone),
                CaseLine.all(reports.of(asked), zone),
                "report-cases",
                form(request.getRequestURI()),
                response);
    }

    private static FileForm form(String path) {
        return path.endsWith(".xlsx") ? FileForm.XLSX : FileForm.CSV_WITH_MARK;
    }

    private <R> void write(
            WrittenKind<R> sheet,
            List<R> rows,
            String name,
            FileForm form,
            HttpServletResponse response)
            throws IOException {
        SheetHead.write(response, name + "-" + today.day(), form);
        try (var writer = sheet.write(response.getOutputStream(), form, null)) {
            writer.writeAll(rows);
        }
    }
}
