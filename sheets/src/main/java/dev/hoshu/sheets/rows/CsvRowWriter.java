package dev.hoshu.sheets.rows;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes comma-separated lines. A character that the encoding lacks is an error, never a "?". */
final class CsvRowWriter implements RowWriter {

    private static final char MARK = '\uFEFF';

    private final CsvWriter csv;

    CsvRowWriter(OutputStream out, FileForm form, boolean crlf, List<String> header)
            throws IOException {
        Charset charset =
                form == FileForm.CSV_CP932
                        ? Charset.forName("windows-31j")
                        : StandardCharsets.UTF_8;
        var characters =
                new BufferedWriter(new OutputStreamWriter(out, charset.newEncoder()), 1 << 16);
        if (form == FileForm.CSV_WITH_MARK) {
            characters.write(MARK);
        }
        this.csv =
                CsvWriter.builder()
                        .lineDelimiter(crlf ? LineDelimiter.CRLF : LineDelimiter.LF)
                        .build(characters);
        write(header);
    }

    @Override
    public void write(List<String> cells) throws IOException {
        var guarded = new ArrayList<String>(cells.size());
        for (var cell : cells) {
            guarded.add(FormulaGuard.guarded(cell));
        }
        try {
            csv.writeRecord(guarded);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
