package dev.hoshu.sheets.rows;

import dev.hoshu.domain.rulebook.Sentence;

import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of one sheet of a spreadsheet, taken from its XML one after the other. */
final class WorkbookRows implements RawRows {

    // A sheet may have 16,384 columns; no kind has more than two dozen.
    private static final int MOST_COLUMNS = 256;
    // Spreadsheet programs allow 32,767 characters; twice that is no spreadsheet's doing.
    private static final int LONGEST_CELL = 1 << 16;

    private static final Sentence NOT_CALCULATED =
            new Sentence("数式の計算結果が保存されていません。", "It is a formula whose result was not saved.");

    private final XMLStreamReader xml;
    private final InputStream content;
    private final Workbook workbook;
    private final Map<Integer, Boolean> dateStyles = new HashMap<>();
    private int number;

    WorkbookRows(XMLStreamReader xml, InputStream content, Workbook workbook) {
        this.xml = xml;
        this.content = content;
        this.workbook = workbook;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    return row();
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            // A part cut short or spoilt inside its zip surfaces as one or the other.
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private RawRow row() throws XMLStreamException {
        var given = xml.getAttributeValue(null, "r");
        number = given == null ? number + 1 : Integer.parseInt(given);
        var cells = new Cells();
        while (!isEnd("row")) {
            xml.next();
            if (isStart("c")) {
                cell(cells);
            }
        }
        return cells.row(number);
    }

    private void cell(Cells cells) throws XMLStreamException {
        int place = cells.place(xml.getAttributeValue(null, "r"));
        var type = xml.getAttributeValue(null, "t");
        var style = xml.getAttributeValue(null, "s");
        boolean formula = false;
        String value = null;
        var inline = new StringBuilder();
        while (!isEnd("c")) {
            xml.next();
            if (isStart("f")) {
                formula = true;
            } else if (isStart("v")) {
                value = text("v");
            } else if (isStart("rPh")) {
                skip("rPh");
            } else if (isStart("t")) {
                inline.append(text("t"));
            }
        }
        if (formula && value == null) {
            cells.trouble(place, NOT_CALCULATED);
        } else {
            put(cells, place, type == null ? "n" : type, style, value, inline.toString());
        }
    }

    private void put(
            Cells cells,
            int place,
            String type,
            @Nullable String style,
            @Nullable String value,
            String inline) {
        switch (type) {
            case "s" -> cells.put(place, value == null ? "" : sharedString(value));
            case "inlineStr" -> cells.put(place, inline);
            case "str" -> cells.put(place, value == null ? "" : value);
            case "b" -> cells.put(place, "1".equals(value) ? "TRUE" : "FALSE");
            case "d" ->
                    cells.put(place, value == null ? "" : value.replaceFirst("T00:00(:00)?$", ""));
            case "e" -> cells.trouble(place, error(value));
            default -> cells.put(place, value == null ? "" : figure(value, style));
        }
    }

    private String sharedString(String place) {
        return workbook.sharedString(Integer.parseInt(place.strip()));
    }

    /** A number as a person reads it: a day where its style says so, else its figures. */
    private String figure(String value, @Nullable String style) {
        double number = Double.parseDouble(value);
        if (style != null && isDate(Integer.parseInt(style)) && DateUtil.isValidExcelDate(number)) {
            var moment = DateUtil.getLocalDateTime(number, workbook.isFrom1904());
            boolean wholeDay = moment.toLocalTime().toSecondOfDay() == 0;
            return wholeDay ? moment.toLocalDate().toString() : moment.toString();
        }
        var exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.toPlainString();
    }

    private boolean isDate(int style) {
        return dateStyles.computeIfAbsent(style, workbook::isDate);
    }

    private static Sentence error(@Nullable String value) {
        var shown = value == null ? "#" : value;
        return new Sentence(
                "セルが誤り値 %s です。".formatted(shown), "The cell holds the error %s.".formatted(shown));
    }

    /** An element's text, cut where no cell can be that long. */
    private String text(String element) throws XMLStreamException {
        var text = new StringBuilder();
        while (!isEnd(element)) {
            xml.next();
            if (xml.isCharacters() && text.length() < LONGEST_CELL) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return text.toString();
    }

    private boolean isStart(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    private boolean isEnd(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    private void skip(String element) throws XMLStreamException {
        while (!isEnd(element)) {
            xml.next();
        }
    }

    /** The cells of a row as they come in, by their letters where they have some. */
    private static final class Cells {
        private @Nullable String[] contents = new String[16];
        private int size;
        private int next;
        private final Map<Integer, Sentence> troubles = new HashMap<>();

        int place(@Nullable String reference) {
            int place = next;
            if (reference != null) {
                place = -1;
                for (int i = 0;
                        i < reference.length() && Character.isLetter(reference.charAt(i));
                        i++) {
                    place = (place + 1) * 26 + (reference.charAt(i) - 'A');
                }
            }
            next = place + 1;
            return place;
        }

        void put(int place, String content) {
            if (place < 0 || place >= MOST_COLUMNS) {
                return;
            }
            if (place >= contents.length) {
                contents = Arrays.copyOf(contents, Math.max(place + 1, contents.length * 2));
            }
            contents[place] = content;
            size = Math.max(size, place + 1);
        }

        void trouble(int place, Sentence why) {
            put(place, "");
            if (place >= 0 && place < MOST_COLUMNS) {
                troubles.put(place, why);
            }
        }

        RawRow row(int number) {
            var cells = new String[size];
            for (int place = 0; place < size; place++) {
                var content = contents[place];
                cells[place] = content == null ? "" : content;
            }
            return troubles.isEmpty()
                    ? RawRow.of(number, cells)
                    : RawRow.troubled(number, cells, troubles);
        }
    }
}
