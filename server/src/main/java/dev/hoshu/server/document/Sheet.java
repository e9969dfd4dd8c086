package dev.hoshu.server.document;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * Pages of one paper, A4, that are filled from the top, each with its head and foot. Lengths are
 * points, and heights are counted downwards from the upper edge.
 */
final class Sheet implements Closeable {

    static final float LEFT = 51;
    static final float RIGHT = PDRectangle.A4.getWidth() - LEFT;

    /** The width between the margins. */
    static final float WIDTH = RIGHT - LEFT;

    private static final float HEAD = 44;
    private static final float TOP = 76;
    private static final float FOOT = PDRectangle.A4.getHeight() - 36;
    private static final int MOST_NOTICE_LINES = 8;
    private static final float PAGE_NUMBER = 60;

    private final PDDocument document;
    private final Fonts fonts;
    private final Letterhead head;
    private final String running;
    private final List<String> notice;
    private final float bottom;
    private final int firstPage;
    private PDPageContentStream page;
    private float y;

    /**
     * Begins the first page.
     *
     * @param running what stands at the right of every head: what paper it is
     */
    Sheet(PDDocument document, Fonts fonts, Letterhead head, String running) throws IOException {
        this.document = document;
        this.fonts = fonts;
        this.head = head;
        this.running = running;
        this.firstPage = document.getNumberOfPages();
        var words = head.notice();
        this.notice =
                words == null
                        ? List.of()
                        : atMost(
                                MOST_NOTICE_LINES,
                                lines(Style.SMALL, WIDTH - PAGE_NUMBER, head.say(words)));
        this.bottom = FOOT - Math.max(1, notice.size()) * Style.SMALL.leading() - 14;
        this.page = begin();
    }

    /** Ends this page and begins the next. */
    void nextPage() throws IOException {
        page.close();
        page = begin();
    }

    private PDPageContentStream begin() throws IOException {
        var fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        page = new PDPageContentStream(document, fresh);
        var left = atMost(2, lines(Style.SMALL, WIDTH / 2 - 8, head.say(head.programme())));
        var right = atMost(2, lines(Style.SMALL, WIDTH / 2 - 8, running));
        for (int i = 0; i < left.size(); i++) {
            write(Style.SMALL, LEFT, HEAD + i * Style.SMALL.leading(), left.get(i));
        }
        for (int i = 0; i < right.size(); i++) {
            writeToRight(Style.SMALL, RIGHT, HEAD + i * Style.SMALL.leading(), right.get(i));
        }
        line(LEFT, RIGHT, HEAD + 16, 0.8f, Style.INK);
        y = TOP;
        return page;
    }

    /** Where the next thing begins. */
    float y() {
        return y;
    }

    void moveTo(float height) {
        y = height;
    }

    void skip(float height) {
        y += height;
    }

    /** Whether that much is left on this page. */
    boolean fits(float height) {
        return y + height <= bottom;
    }

    /** The height of a page without head and foot. */
    float wholePage() {
        return bottom - TOP;
    }

    /**
     * Begins a page if less than that is left on this one; what is higher than a page begins here.
     */
    void keepTogether(float height) throws IOException {
        if (!fits(height) && height <= wholePage()) {
            nextPage();
        }
    }

    /** Lines of a text in that style and width. */
    List<String> lines(Style style, float width, String text) {
        return new Wrapping(fonts.face(style), style.size(), width).lines(text);
    }

    /** The height of a text in that style and width. */
    float height(Style style, float width, String text) {
        return lines(style, width, text).size() * style.leading();
    }

    /** A text below what stands there, over as many lines and pages as it needs. */
    void paragraph(Style style, String text) throws IOException {
        paragraph(style, LEFT, WIDTH, text);
    }

    /** A text below what stands there, between two edges. */
    void paragraph(Style style, float x, float width, String text) throws IOException {
        paragraph(style, x, lines(style, width, text));
    }

    /** A name below what stands there, broken at its blanks if it can be. */
    void name(Style style, float x, float width, String text) throws IOException {
        paragraph(
                style,
                x,
                new Wrapping(fonts.face(style), style.size(), width).ofNames().lines(text));
    }

    private void paragraph(Style style, float x, List<String> lines) throws IOException {
        for (var line : lines) {
            if (!fits(style.leading())) {
                nextPage();
            }
            write(style, x, y + baseline(style), line);
            y += style.leading();
        }
    }

    /** An address below what stands there, to be clicked. */
    void address(Style style, float x, float width, URI address) throws IOException {
        var lines = lines(style, width, address.toString());
        keepTogether(lines.size() * style.leading());
        for (var line : lines) {
            if (!fits(style.leading())) {
                nextPage();
            }
            write(style, x, y + baseline(style), line);
            link(x, y, fonts.face(style).width(line, style.size()), style.leading(), address);
            y += style.leading();
        }
    }

    private void link(float x, float top, float width, float height, URI address)
            throws IOException {
        var action = new PDActionURI();
        action.setURI(address.toASCIIString());
        var border = new PDBorderStyleDictionary();
        border.setWidth(0);
        var link = new PDAnnotationLink();
        link.setAction(action);
        link.setBorderStyle(border);
        link.setRectangle(new PDRectangle(x, upwards(top + height), width, height));
        document.getPage(document.getNumberOfPages() - 1).getAnnotations().add(link);
    }

    /** How far below the upper edge of a line its letters stand. */
    static float baseline(Style style) {
        return (style.leading() + style.size() * 0.74f) / 2;
    }

    /** A writable line from the left. */
    void write(Style style, float x, float height, String line) throws IOException {
        if (line.isEmpty()) {
            return;
        }
        page.beginText();
        page.setFont(fonts.face(style).font(), style.size());
        page.setNonStrokingColor(style.color());
        page.newLineAtOffset(x, upwards(height));
        page.showText(line);
        page.endText();
    }

    /** A writable line up to the right. */
    void writeToRight(Style style, float right, float height, String line) throws IOException {
        write(style, right - fonts.face(style).width(line, style.size()), height, line);
    }

    /** That style, smaller if the text would not fit into one line of that width. */
    Style fitted(Style style, float width, String text) {
        float wide = fonts.face(style).width(fonts.face(style).writable(text), style.size());
        return wide <= width ? style : style.sized(style.size() * width / wide);
    }

    /** A level line. */
    void line(float from, float to, float height, float thickness, Color color) throws IOException {
        page.setStrokingColor(color);
        page.setLineWidth(thickness);
        page.moveTo(from, upwards(height));
        page.lineTo(to, upwards(height));
        page.stroke();
    }

    /** A frame without a filling. */
    void frame(float x, float top, float width, float height) throws IOException {
        page.setStrokingColor(Style.INK);
        page.setLineWidth(0.8f);
        page.addRect(x, upwards(top + height), width, height);
        page.stroke();
    }

    /** A QR code in a square, with the four free modules that it needs around it. */
    void qrCode(QrCode code, float x, float top, float side) throws IOException {
        float module = side / (code.modules() + 2 * QrCode.FREE);
        page.setNonStrokingColor(Color.BLACK);
        for (var run : code.darkRuns()) {
            page.addRect(
                    x + (run.column() + QrCode.FREE) * module,
                    upwards(top + (run.row() + 1 + QrCode.FREE) * module),
                    run.length() * module,
                    module);
        }
        page.fill();
    }

    private static float upwards(float height) {
        return PDRectangle.A4.getHeight() - height;
    }

    private List<String> atMost(int most, List<String> lines) {
        return lines.size() <= most
                ? lines
                : Stream.concat(lines.stream().limit(most - 1L), Stream.of("…")).toList();
    }

    /** Ends the last page and writes the foot of each, now that their number is known. */
    @Override
    public void close() throws IOException {
        page.close();
        int count = document.getNumberOfPages() - firstPage;
        for (int i = 0; i < count; i++) {
            try (var foot = foot(document.getPage(firstPage + i))) {
                page = foot;
                foot(i + 1, count);
            }
        }
    }

    private PDPageContentStream foot(PDPage of) throws IOException {
        return new PDPageContentStream(
                document, of, PDPageContentStream.AppendMode.APPEND, true, true);
    }

    private void foot(int number, int count) throws IOException {
        float top = bottom + 8;
        line(LEFT, RIGHT, top, 0.4f, Style.HAIRLINE);
        float first = top + 12;
        for (int i = 0; i < notice.size(); i++) {
            write(Style.SMALL, LEFT, first + i * Style.SMALL.leading(), notice.get(i));
        }
        writeToRight(Style.SMALL, RIGHT, first, number + " / " + count);
    }
}
