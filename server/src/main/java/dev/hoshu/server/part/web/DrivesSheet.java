package dev.hoshu.server.part.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.part.RetainedDrive;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.WrittenTable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Drives that stay with their customers, as a file; it is only written. */
final class DrivesSheet extends WrittenTable<RetainedDrive> {

    private static final List<Sentence> TITLES =
            List.of(
                    new Sentence("お客様に残った日", "kept on"),
                    new Sentence("ドライブの番号", "drive serial number"),
                    new Sentence("部品", "part"),
                    new Sentence("部品名", "what it is"),
                    new Sentence("マシンタイプ", "machine type"),
                    new Sentence("シリアル番号", "serial number"),
                    new Sentence("お客様", "customer"),
                    new Sentence("受付番号", "case"));

    private final Locale language;

    DrivesSheet(Locale language) {
        super(
                new Sentence("お客様に残ったドライブ", "Drives that stay"),
                TITLES.stream().map(t -> Column.optional(t.in(language))).toList());
        this.language = language;
    }

    @Override
    public List<String> cells(RetainedDrive one) {
        return List.of(
                one.keptOn().toString(),
                Objects.toString(one.driveSerial(), ""),
                one.part(),
                one.name().in(language),
                one.machineType(),
                one.serialNumber(),
                Objects.toString(one.customer(), ""),
                one.caseNumber());
    }
}
