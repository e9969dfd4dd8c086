package dev.hoshu.server.document;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.springframework.web.util.HtmlUtils;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.GregorianCalendar;

/** What a file says of itself. Its days and its number come from the paper, not from a clock. */
final class Description {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final String PROGRAM = "Hoshu";

    private Description() {}

    static void describe(PDDocument document, Letterhead head, String title, LocalDate day)
            throws IOException {
        var language = head.isJapanese() ? "ja" : "en";
        var author = head.say(head.programme());
        var written = GregorianCalendar.from(day.atStartOfDay(ZONE));
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setCreator(PROGRAM);
        information.setProducer(PROGRAM);
        information.setCreationDate(written);
        information.setModificationDate(written);
        document.setDocumentInformation(information);
        document.setDocumentId(number(title + day));
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language);
        catalog.setMetadata(
                new PDMetadata(
                        document, new ByteArrayInputStream(xmp(title, author, language, day))));
        var viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        catalog.setViewerPreferences(viewer);
    }

    private static long number(String text) {
        long number = 0;
        for (var letter : text.getBytes(StandardCharsets.UTF_8)) {
            number = number * 31 + letter;
        }
        return number;
    }

    private static byte[] xmp(String title, String author, String language, LocalDate day) {
        return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
        xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">\
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>\
        <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\
        <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\
        <xmp:CreateDate>%sT00:00:00+09:00</xmp:CreateDate>\
        <xmp:CreatorTool>%s</xmp:CreatorTool></rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="r"?>
        """
                .formatted(escaped(title), escaped(author), language, day, PROGRAM)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What XML cannot hold is left out. */
    private static String escaped(String text) {
        var plain = text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", " ");
        return HtmlUtils.htmlEscape(plain, "UTF-8").replace("&#39;", "&apos;");
    }
}
