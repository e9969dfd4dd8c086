package dev.hoshu.server.frontdoor;

import dev.hoshu.sheets.rows.FileForm;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;

/**
 * What the head of an answer says that is a sheet for one person: its form, its name, and that
 * nobody on the way keeps it.
 */
public final class SheetHead {

    private static final String SPREADSHEET =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SheetHead() {}

    /**
     * Writes the head, before anything of the sheet.
     *
     * @param name of the file, without its ending
     */
    public static void write(HttpServletResponse response, String name, FileForm form) {
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
