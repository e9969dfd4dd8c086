package dev.hoshu.server.document;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

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

    /** A delivery letter. */
    public byte[] pdf(LetterPaper paper) {
        var title =
                paper.head().say("サービスパック納品書", "Delivery of a service pack")
                        + " "
                        + paper.packSerial();
        return pdf(paper.head(), title, paper.writtenOn(), new LetterDrawing(paper));
    }

    /** A certificate. */
    public byte[] pdf(CertificatePaper paper) {
        var title =
                paper.head().say("保守サービス登録証明書", "Certificate of registration")
                        + " "
                        + paper.number();
        return pdf(paper.head(), title, paper.issuedOn(), new CertificateDrawing(paper));
    }

    /** What fills the pages of one paper. */
    interface Drawing {

        void on(Sheet sheet) throws IOException;
    }

    private static byte[] pdf(Letterhead head, String title, LocalDate day, Drawing drawing) {
        try (var document = new PDDocument();
                var fonts = new Fonts(document)) {
            Description.describe(document, head, title, day);
            try (var sheet = new Sheet(document, fonts, head, title)) {
                drawing.on(sheet);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
