package dev.hoshu.server.document;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/** A paper as somebody finds it who opens the file. */
final class ReadPaper implements Closeable {

    private static final Path SEEN = Path.of("target", "papers");

    private final PDDocument document;

    private ReadPaper(PDDocument document) {
        this.document = document;
    }

    static ReadPaper of(byte[] pdf) throws IOException {
        return new ReadPaper(Loader.loadPDF(pdf));
    }

    /** Keeps the file and a picture of its first and last page for a person's eye. */
    ReadPaper keptAs(String name, byte[] pdf) throws IOException {
        Files.createDirectories(SEEN);
        Files.write(SEEN.resolve(name + ".pdf"), pdf);
        ImageIO.write(
                new PDFRenderer(document).renderImageWithDPI(0, 100),
                "png",
                SEEN.resolve(name + "-1.png").toFile());
        ImageIO.write(
                new PDFRenderer(document).renderImageWithDPI(pages() - 1, 100),
                "png",
                SEEN.resolve(name + "-last.png").toFile());
        return this;
    }

    PDDocument document() {
        return document;
    }

    int pages() {
        return document.getNumberOfPages();
    }

    String text() throws IOException {
        return new PDFTextStripper().getText(document);
    }

    /** The text of a page, from 1. */
    String text(int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    /** The text without a blank or a break, since a paper breaks where its lines end. */
    String words() throws IOException {
        return text().replaceAll("\\s", "");
    }

    Map<String, PDFont> fonts() throws IOException {
        var fonts = new LinkedHashMap<String, PDFont>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                fonts.put(font.getName(), font);
            }
        }
        return fonts;
    }

    /** Letters that stand beyond the margins, as text with their place. */
    List<String> outside() throws IOException {
        var outside = new ArrayList<String>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                boolean across =
                        text.getXDirAdj() < Sheet.LEFT - 1
                                || text.getXDirAdj() + text.getWidthDirAdj() > Sheet.RIGHT + 1.5;
                boolean down =
                        text.getYDirAdj() < 30
                                || text.getYDirAdj() > PDRectangle.A4.getHeight() - 20;
                if (across || down) {
                    outside.add(
                            text.getUnicode() + "@" + text.getXDirAdj() + "," + text.getYDirAdj());
                }
                super.processTextPosition(text);
            }
        }.getText(document);
        return outside;
    }

    /** What the QR code on the first page says, read from a picture of the page. */
    String qrCode() throws IOException, ReaderException {
        for (int page = 0; page < pages(); page++) {
            var image = new PDFRenderer(document).renderImageWithDPI(page, 150, ImageType.RGB);
            var pixels =
                    image.getRGB(
                            0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            try {
                return new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText();
            } catch (NotFoundException e) {
                // Not on this page.
            }
        }
        throw NotFoundException.getNotFoundInstance();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
