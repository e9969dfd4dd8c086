package dev.hoshu.server.endofsupport.web;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.endofsupport.ReadRows;
import dev.hoshu.server.endofsupport.TypedAnnouncement;
import dev.hoshu.sheets.endofsupport.AnnouncementSheet;
import dev.hoshu.sheets.rows.SheetFile;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads an announcement from a form: a file, rows that were pasted, or both. */
@Component
class SentAnnouncement {

    private static final String HEADER = "machine_type,product_name,end_of_support\n";

    TypedAnnouncement read(
            String title,
            String noticeOn,
            String effectiveOn,
            String rows,
            @Nullable MultipartFile file)
            throws IOException {
        var lines = new ArrayList<AnnouncementSheet.Line>();
        var faults = new ArrayList<Sentence>();
        var source = "";
        if (file != null && !file.isEmpty()) {
            source = Objects.requireNonNullElse(file.getOriginalFilename(), "file");
            add(source, file.getBytes(), lines, faults);
        }
        if (!rows.isBlank()) {
            add("rows.csv", pasted(rows), lines, faults);
        }
        return new TypedAnnouncement(title, noticeOn, effectiveOn, source, lines, faults);
    }

    /** Pasted from a spreadsheet, columns come with tabs; a header may be there or not. */
    private static byte[] pasted(String rows) {
        var plain = rows.strip().replace('\t', ',');
        boolean headed = plain.startsWith("machine") || plain.startsWith("マシン");
        return ((headed ? "" : HEADER) + plain + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void add(
            String name, byte[] content, List<AnnouncementSheet.Line> lines, List<Sentence> faults)
            throws IOException {
        try (var sheet = SheetFile.of(name, new ByteArrayInputStream(content))) {
            var read = ReadRows.of(sheet);
            lines.addAll(read.lines());
            faults.addAll(read.faults());
        }
    }
}
