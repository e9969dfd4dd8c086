package dev.hoshu.server.document;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/**
 * Papers as PDF: A4, BIZ UDGothic embedded, head, foot and page numbers, Japanese or English. The
 * same paper gives the same bytes. A character that the font does not have is shown as 〓; no text
 * makes it fail.
 */
@Component
public final class Papers {

    /** Made by Spring. */
    public Papers() {}

    /** A quote. */
    public byte[] pdf(QuotePaper paper) {
        var title =
                paper.head().say("御見積書", "Quote")
                        + " "
                        + paper.number()
                        + paper.head().say(" 第" + paper.version() + "版", " v" + paper.version());
        return pdf(paper.head(), title, paper.quotedOn(), new QuoteDrawing(paper));
    }

    /** An individual contract, or the quote for one. */
    public byte[] pdf(ContractPaper paper) {
        var title = paper.title() + " " + paper.number();
        return pdf(paper.head(), title, paper.writtenOn(), new ContractDrawing(paper));
    }

    /** An estimate of chargeable work. */
    public byte[] pdf(EstimatePaper paper) {
        var title =
                paper.head().say("修理御見積書", "Repair estimate")
                        + " "
                        + paper.number()
                        + paper.head().say(" 第" + paper.version() + "版", " v" + paper.version());
        return pdf(paper.head(), title, paper.madeOn(), new EstimateDrawing(paper));
    }

    /** A delivery letter. */
    public byte[] pdf(LetterPaper paper) {
        return pdf(paper.head(), title(paper), paper.writtenOn(), new LetterDrawing(paper));
    }

    /**
     * Delivery letters one after another, to be printed; each has its own page numbers.
     *
     * @param title what the file is called
     * @param papers at least one, in one language
     */
    public byte[] pdf(String title, List<LetterPaper> papers) {
        var first = papers.getFirst();
        try (var document = new PDDocument();
                var fonts = new Fonts(document)) {
            Description.describe(document, first.head(), title, first.writtenOn());
            for (var paper : papers) {
                draw(document, fonts, paper.head(), title(paper), new LetterDrawing(paper));
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(LetterPaper paper) {
        return paper.head().say("サービスパック納品書", "Delivery of a service pack")
                + " "
                + paper.packSerial();
    }

    /** A certificate. */
    public byte[] pdf(CertificatePaper paper) {
        var title =
                paper.head().say("保守サービス登録証明書", "Certificate of registration")
                        + " "
                        + paper.number();
        return pdf(paper.head(), title, paper.issuedOn(), new CertificateDrawing(paper));
    }

    /** A paper of headings and lines. */
    public byte[] pdf(SectionsPaper paper) {
        return pdf(paper.head(), paper.title(), paper.writtenOn(), new SectionsDrawing(paper));
    }

    /** What fills the pages of one paper. */
    interface Drawing {

        void on(Sheet sheet) throws IOException;
    }

    private static byte[] pdf(Letterhead head, String title, LocalDate day, Drawing drawing) {
        try (var document = new PDDocument();
                var fonts = new Fonts(document)) {
            Description.describe(document, head, title, day);
            draw(document, fonts, head, title, drawing);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(
            PDDocument document, Fonts fonts, Letterhead head, String title, Drawing drawing)
            throws IOException {
        try (var sheet = new Sheet(document, fonts, head, title)) {
            drawing.on(sheet);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
