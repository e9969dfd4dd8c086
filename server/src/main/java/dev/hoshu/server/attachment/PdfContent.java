package dev.hoshu.server.attachment;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import java.io.IOException;

/** Looks into a PDF: it opens, it is not locked, it has pages, and it does nothing by itself. */
final class PdfContent {

    private static final int MOST_PAGES = 200;

    private PdfContent() {}

    static ContentCheck check(byte[] content) {
        if (PackedObjects.areTooLarge(content)) {
            return ContentCheck.unfit(
                    "PDF の中身が異常に大きく展開されます。印刷して PDF に保存し直してお送りください。",
                    "What the PDF holds unpacks to an unreasonable size. Print it to a new PDF and"
                            + " send that.");
        }
        try (var document = Loader.loadPDF(content)) {
            return document.isEncrypted() ? locked() : opened(document);
        } catch (InvalidPasswordException needsPassword) {
            return locked();
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return ContentCheck.unfit(
                    "PDF として読み取れません。ファイルが壊れているか、別のものです。保存し直してお送りください。",
                    "It cannot be read as PDF; it is damaged or something else. Save it anew and"
                            + " send it.");
        }
    }

    private static ContentCheck opened(PDDocument document) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages < 1 || pages > MOST_PAGES) {
            return ContentCheck.unfit(
                    "PDF は1から%dページのものをお送りください (%dページあります)。".formatted(MOST_PAGES, pages),
                    "Send a PDF of 1 to %d pages; this one has %d.".formatted(MOST_PAGES, pages));
        }
        return ActivePdf.isIn(document.getDocument())
                ? ContentCheck.unfit(
                        "PDF にスクリプト、埋め込みファイル、または開くと動く機能があります。印刷して PDF に保存し直してお送りください。",
                        "The PDF holds a script, an embedded file or something that acts when it is"
                                + " opened. Print it to a new PDF and send that.")
                : new ContentCheck.Sound(MediaKind.PDF);
    }

    private static ContentCheck locked() {
        return ContentCheck.unfit(
                "PDF が暗号化されています。パスワードや制限のない PDF をお送りください。",
                "The PDF is encrypted. Send one without a password or restrictions.");
    }
}
