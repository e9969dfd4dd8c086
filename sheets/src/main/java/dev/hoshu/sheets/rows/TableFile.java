package dev.hoshu.sheets.rows;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A file in which a kind's header was looked for. */
sealed interface TableFile {

    /**
     * The header is found; the rows under it come next.
     *
     * @param header the header
     * @param preamble what stands outside the rows
     * @param rows the rows under the header
     * @param file what to close when done
     */
    record Located(Header header, Preamble preamble, RawRows rows, Closeable file)
            implements TableFile, Closeable {
        @Override
        public void close() throws IOException {
            try (file) {
                rows.close();
            }
        }
    }

    /**
     * The file is no file of the kind.
     *
     * @param why what is wrong and what to do
     */
    record NotLocated(Sentence why) implements TableFile {}

    /** Looks for the kind's header in a file. */
    static TableFile open(TableKind<?> kind, SheetFile file) throws IOException {
        return switch (file.signature()) {
            case EMPTY -> new NotLocated(Refusals.EMPTY);
            case OLD_OFFICE -> new NotLocated(Refusals.OLD_OFFICE);
            case PDF -> new NotLocated(Refusals.PDF);
            case ZIP -> new WorkbookSearch(kind).in(file);
            case GZIP, OTHER -> csv(kind, file);
        };
    }

    private static TableFile csv(TableKind<?> kind, SheetFile file) throws IOException {
        TextEncoding encoding;
        try (var bytes = file.bytes()) {
            encoding = TextEncoding.of(bytes);
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            return new NotLocated(Refusals.SPOILT_PACKING);
        }
        if (encoding == null) {
            return new NotLocated(Refusals.NO_TEXT);
        }
        Header.Match.@Nullable NotFound nearest = null;
        for (char separator : new char[] {',', '\t', ';'}) {
            var rows = new CsvRows(reader(file, encoding), separator);
            var titles = rows.next();
            if (titles == null) {
                rows.close();
                return new NotLocated(Refusals.EMPTY);
            }
            switch (Header.match(encoding.form(), titles.cells(), kind.columns())) {
                case Header.Match.Found(Header header) -> {
                    return new Located(header, Preamble.NONE, rows, rows);
                }
                case Header.Match.NotFound not -> {
                    rows.close();
                    nearest = Refusals.nearer(nearest, not);
                }
            }
        }
        return new NotLocated(Refusals.otherHeader(kind, nearest));
    }

    private static Reader reader(SheetFile file, TextEncoding encoding) throws IOException {
        var bytes = file.bytes();
        bytes.skipNBytes(encoding.markLength());
        return new InputStreamReader(bytes, encoding.charset());
    }

    /** The search for a header in a spreadsheet: on every sheet, near its top. */
    final class WorkbookSearch {
        private static final int DEEPEST = 30;

        private final TableKind<?> kind;
        private final List<List<String>> texts = new ArrayList<>();
        private Header.Match.@Nullable NotFound nearest;

        private WorkbookSearch(TableKind<?> kind) {
            this.kind = kind;
        }

        private TableFile in(SheetFile file) throws IOException {
            Workbook workbook;
            try {
                workbook = Workbook.open(file.path());
            } catch (IOException e) {
                return new NotLocated(Refusals.NO_SPREADSHEET);
            }
            try {
                return in(workbook);
            } catch (IOException e) {
                workbook.close();
                return new NotLocated(Refusals.NO_SPREADSHEET);
            }
        }

        private TableFile in(Workbook workbook) throws IOException {
            Header header = null;
            RawRows rows = null;
            for (int sheet = 0; sheet < workbook.sheetNames().size(); sheet++) {
                var candidate = workbook.rows(sheet);
                var found = header == null ? header(candidate) : null;
                if (found != null) {
                    header = found;
                    rows = candidate;
                } else {
                    if (header != null) {
                        remember(candidate);
                    }
                    candidate.close();
                }
            }
            if (header == null || rows == null) {
                workbook.close();
                return new NotLocated(Refusals.otherHeader(kind, nearest));
            }
            return new Located(header, new Preamble(texts), rows, workbook);
        }

        private @Nullable Header header(RawRows rows) throws IOException {
            RawRow above = null;
            for (int depth = 0; depth < DEEPEST; depth++) {
                var row = rows.next();
                if (row == null) {
                    break;
                }
                var alone = match(row.cells());
                if (alone != null) {
                    return alone;
                }
                if (above != null && kind.headerRows() > 1) {
                    var together = match(together(above, row));
                    if (together != null) {
                        return together;
                    }
                }
                remember(row);
                above = row;
            }
            return null;
        }

        private @Nullable Header match(List<String> titles) {
            return switch (Header.match(FileForm.XLSX, titles, kind.columns())) {
                case Header.Match.Found(Header header) -> header;
                case Header.Match.NotFound not -> {
                    nearest = Refusals.nearer(nearest, not);
                    yield null;
                }
            };
        }

        /** A header of two rows: the lower cell where it holds something, else the upper one. */
        private static List<String> together(RawRow upper, RawRow lower) {
            var titles = new ArrayList<String>();
            for (int place = 0; place < Math.max(upper.size(), lower.size()); place++) {
                var below = CellForm.stripped(lower.cell(place));
                titles.add(below.isEmpty() ? CellForm.stripped(upper.cell(place)) : below);
            }
            return titles;
        }

        private void remember(RawRows rows) throws IOException {
            for (int depth = 0; depth < DEEPEST; depth++) {
                var row = rows.next();
                if (row == null) {
                    return;
                }
                remember(row);
            }
        }

        private void remember(RawRow row) {
            var filled =
                    row.filled().stream().map(place -> CellForm.stripped(row.cell(place))).toList();
            if (!filled.isEmpty()) {
                texts.add(filled);
            }
        }
    }

    /** Why a file is refused as a whole. */
    final class Refusals {
        static final Sentence EMPTY = new Sentence("ファイルが空です。", "The file is empty.");
        static final Sentence OLD_OFFICE =
                new Sentence(
                        "古い形式 (.xls) か、パスワード付きのファイルです。パスワードなしの .xlsx で保存し直してください。",
                        "The file is of the old form (.xls) or under a password. Save it as .xlsx"
                                + " without one.");
        static final Sentence PDF =
                new Sentence(
                        "PDF です。元の表を .xlsx か CSV で用意してください。",
                        "The file is a PDF. Take the table itself, as .xlsx or CSV.");
        static final Sentence NO_TEXT =
                new Sentence(
                        "UTF-8 か cp932 の文字のファイルではありません。CSV (UTF-8) か .xlsx で保存し直してください。",
                        "The file is not text in UTF-8 or cp932. Save it as CSV (UTF-8) or .xlsx.");
        static final Sentence SPOILT_PACKING =
                new Sentence(
                        "圧縮ファイルが壊れています。もう一度入手してください。",
                        "The packed file is damaged. Fetch it again.");
        static final Sentence NO_SPREADSHEET =
                new Sentence(
                        "読める .xlsx ではありません（壊れているか、別の zip か、大きすぎます）。表計算ソフトで開けるか確かめてください。",
                        "The file is no .xlsx that can be read: damaged, another zip, or too large."
                                + " See whether a spreadsheet program opens it.");

        private Refusals() {}

        static Header.Match.NotFound nearer(
                Header.Match.@Nullable NotFound one, Header.Match.NotFound other) {
            return one == null || other.found().size() > one.found().size() ? other : one;
        }

        static Sentence otherHeader(TableKind<?> kind, Header.Match.@Nullable NotFound nearest) {
            var opening =
                    new Sentence(
                            "「%s」の見出しがありません。".formatted(kind.title().ja()),
                            "The header of %s is not there.".formatted(kind.title().en()));
            if (nearest == null || nearest.found().isEmpty()) {
                return opening;
            }
            if (!nearest.missing().isEmpty()) {
                var names = names(nearest.missing());
                return opening.then(
                        new Sentence(
                                "足りない列: %s。".formatted(names),
                                "Missing columns: %s.".formatted(names)));
            }
            var names = names(nearest.twice());
            return opening.then(
                    new Sentence(
                            "同じ列が二度あります: %s。".formatted(names),
                            "Columns that stand there twice: %s.".formatted(names)));
        }

        private static String names(List<Column> columns) {
            return columns.stream().map(Column::title).collect(Collectors.joining(", "));
        }
    }
}
