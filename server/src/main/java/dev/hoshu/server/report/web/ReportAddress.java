package dev.hoshu.server.report.web;

import dev.hoshu.domain.report.Months;
import dev.hoshu.server.frontdoor.Days;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.programme.ProgrammeChoice;
import dev.hoshu.server.report.Reports.Asked;
import dev.hoshu.server.servicecase.CaseBoard.Desk;

import org.springframework.stereotype.Component;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/** Understands what an address asks of a report. */
@Component
class ReportAddress {

    /** How many months are shown where none are named. */
    static final int USUAL_MONTHS = 12;

    /** How many months one report can be of. */
    static final int MOST_MONTHS = 36;

    private final ProgrammeChoice programmes;
    private final Today today;

    ReportAddress(ProgrammeChoice programmes, Today today) {
        this.programmes = programmes;
        this.today = today;
    }

    /** What is asked; the last twelve months where none are named. */
    Asked read(Optional<String> programme, String from, String to, String desk) {
        var last = month("to", to).orElseGet(() -> YearMonth.from(today.day()));
        var first = month("from", from).orElseGet(() -> last.minusMonths(USUAL_MONTHS - 1L));
        if (last.isBefore(first)) {
            throw Problem.malformed(
                    "from",
                    "from は to 以前の月にしてください。%s は %s より後です。".formatted(first, last),
                    "Let from be no later than to; %s is after %s.".formatted(first, last));
        }
        var months = new Months(first, last);
        if (months.count() > MOST_MONTHS) {
            throw Problem.malformed(
                    "from",
                    "一度に示せるのは%dか月までです。".formatted(MOST_MONTHS),
                    "One report is of %d months at most.".formatted(MOST_MONTHS));
        }
        return new Asked(programmes.meant(programme), months, Desk.of(desk));
    }

    /** A month as in 2026-11; empty where nothing is typed. */
    static Optional<YearMonth> month(String field, String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            var read = YearMonth.parse(typed.strip());
            Days.demandYear(read.getYear());
            return Optional.of(read);
        } catch (DateTimeException e) {
            throw Problem.malformed(
                    field,
                    "月は 2026-11 のように書いてください。「%s」は読み取れません。".formatted(typed),
                    "Write a month as in 2026-11; \"%s\" cannot be read.".formatted(typed));
        }
    }
}
