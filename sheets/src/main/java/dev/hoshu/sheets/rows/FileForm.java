package dev.hoshu.sheets.rows;

import java.util.Locale;

/** How a sheet's file is made. */
public enum FileForm {
    /** Comma-separated lines in UTF-8. */
    CSV("csv"),
    /**
     * Comma-separated lines in UTF-8 behind a byte order mark, which spreadsheet programs ask for.
     */
    CSV_WITH_MARK("csv"),
    /**
     * Comma-separated lines in cp932 (Windows-31J), as Japanese offices and authorities write them.
     */
    CSV_CP932("csv"),
    /** A spreadsheet, Office Open XML. */
    XLSX("xlsx");

    private final String ending;

    FileForm(String ending) {
        this.ending = ending;
    }

    /** How a file's name ends, without the dot. */
    public String ending() {
        return ending;
    }

    /** Whether it is comma-separated lines. */
    public boolean isCsv() {
        return this != XLSX;
    }

    /** The form that a file's name asks for: a spreadsheet if it ends so, else comma-separated. */
    public static FileForm ofName(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? XLSX : CSV;
    }
}
