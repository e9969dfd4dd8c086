package dev.hoshu.server.endofsupport.web;

import dev.hoshu.sheets.rows.FileForm;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;

/** What the head of an answer says that is a file. */
final class Downloads {

    private static final String SPREADSHEET =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Downloads() {}

    static void head(HttpServletResponse response, String name, FileForm form) {
        response.setContentType(form.isCsv() ? "text/csv;charset=UTF-8" : SPREADSHEET);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename("%s.%s".formatted(name, form.ending()))
                        .build()
                        .toString());
    }
}
