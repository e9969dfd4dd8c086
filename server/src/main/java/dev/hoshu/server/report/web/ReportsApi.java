package dev.hoshu.server.report.web;

import dev.hoshu.domain.report.DeskReport;
import dev.hoshu.server.frontdoor.Circle;
import dev.hoshu.server.frontdoor.OpenTo;
import dev.hoshu.server.report.CaseLine;
import dev.hoshu.server.report.Figure;
import dev.hoshu.server.report.Reports;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Reports of the desk, for programs. */
@RestController
@OpenTo(Circle.MAKER)
class ReportsApi {

    private static final String PATH = "/api/v1/reports/desk";

    private final Reports reports;
    private final ReportAddress address;

    ReportsApi(Reports reports, ReportAddress address) {
        this.reports = reports;
        this.address = address;
    }

    /** One figure. */
    record FigureAnswer(String report, String of, String month, String name, long value) {

        static FigureAnswer of(Figure figure) {
            return new FigureAnswer(
                    figure.report(), figure.of(), figure.month(), figure.name(), figure.value());
        }
    }

    /** All figures; a share is in percent, rounded down to a tenth, and null of nothing. */
    record ReportAnswer(
            String programme,
            String from,
            String to,
            String desk,
            LocalDate on,
            String explanation,
            @Nullable Double attainmentPercent,
            @Nullable Double firstTimeFixPercent,
            List<FigureAnswer> figures) {}

    /** A case behind the figures. */
    record CaseAnswer(
            String number,
            String machine,
            @Nullable String level,
            Instant receivedAt,
            String result,
            @Nullable Instant deadline,
            @Nullable String cause,
            int visits,
            @Nullable Instant restoredAt,
            @Nullable String firstTimeFix,
            @Nullable String age) {

        static CaseAnswer of(CaseLine one) {
            return new CaseAnswer(
                    one.number(),
                    one.machine(),
                    one.level() == null ? null : one.level().code(),
                    one.receivedAt(),
                    one.result().name(),
                    one.deadline(),
                    one.causeCode().isEmpty() ? null : one.causeCode(),
                    one.visits(),
                    one.restoredAt(),
                    one.fix() == null ? null : one.fix().name(),
                    one.age() == null ? null : one.age().name());
        }
    }

    /** The cases behind the figures. */
    record CaseAnswers(List<CaseAnswer> cases) {}

    @GetMapping(PATH)
    ReportAnswer report(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String desk,
            Locale language) {
        var asked = address.read(programme, from, to, desk);
        DeskReport report = reports.of(asked);
        return new ReportAnswer(
                asked.programme(),
                asked.months().first().toString(),
                asked.months().last().toString(),
                asked.desk().name(),
                report.on(),
                report.attainment().explanation().in(language),
                percent(report.attainment().all().tenthsOfPercent()),
                percent(report.fix().tenthsOfPercent()),
                Figure.all(report).stream().map(FigureAnswer::of).toList());
    }

    @GetMapping(PATH + "/cases")
    CaseAnswers cases(
            @RequestParam Optional<String> programme,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String desk) {
        var asked = address.read(programme, from, to, desk);
        return new CaseAnswers(
                CaseLine.all(reports.of(asked), reports.zone(asked.programme())).stream()
                        .map(CaseAnswer::of)
                        .toList());
    }

    private static @Nullable Double percent(OptionalInt tenths) {
        return tenths.isEmpty() ? null : tenths.getAsInt() / 10.0;
    }
}
