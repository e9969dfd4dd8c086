package dev.hoshu.server.accountmanager.web;

import dev.hoshu.server.accountmanager.AccountManagers;
import dev.hoshu.server.accountmanager.ReportPaper;
import dev.hoshu.server.document.Papers;
import dev.hoshu.server.frontdoor.PdfFile;
import dev.hoshu.server.programme.Programmes;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** The report of a quarter as PDF, for people and for programs. */
@Component
class ReportAnswers {

    private final AccountManagers managers;
    private final Papers papers;
    private final Programmes programmes;

    ReportAnswers(AccountManagers managers, Papers papers, Programmes programmes) {
        this.managers = managers;
        this.papers = papers;
        this.programmes = programmes;
    }

    /**
     * The report.
     *
     * @param number the number of what was agreed
     * @param quarter the quarter, such as 2026-Q4; empty for the one that runs
     * @param language the language it is written in
     */
    ResponseEntity<byte[]> pdf(String number, String quarter, Locale language) {
        var one = managers.find(number);
        var report = managers.report(one, quarter);
        var pdf =
                papers.pdf(
                        ReportPaper.of(one, report, programmes.current(one.programme()), language));
        return PdfFile.shown("%s-%s".formatted(number, report.quarter()), pdf);
    }
}
