package dev.hoshu.server.attachment;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/** Files as people send them, by accident or on purpose. */
public final class SentFiles {

    private SentFiles() {}

    /** Something that is done to a document before it is written. */
    @FunctionalInterface
    private interface Touch {
        void to(PDDocument document) throws IOException;
    }

    /** A sound PDF of one page; its mark makes it differ from others. */
    public static byte[] pdf(String mark) {
        return written(document -> document.getDocumentInformation().setTitle(mark));
    }

    static byte[] pdfOfPages(int pages) {
        return written(document -> {
            for (int page = 1; page < pages; page++) {
                document.addPage(new PDPage());
            }
        });
    }

    static byte[] pdfWithScript() {
        return written(document ->
                document.getDocumentCatalog()
                        .setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    static byte[] pdfThatLaunches() {
        return written(
                document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
    }

    static byte[] pdfWithFile() {
        return written(document -> {
            var file = new PDComplexFileSpecification();
            file.setFile("tool.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(exe())));
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("tool.exe", file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        });
    }

    static byte[] pdfWithForm() {
        return written(document -> {
            var form = new org.apache.pdfbox.cos.COSDictionary();
            form.setString(COSName.getPDFName("XFA"), "<xdp/>");
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        });
    }

    static byte[] lockedPdf(String toOpen) {
        return written(document ->
                document.protect(
                        new StandardProtectionPolicy("owner", toOpen, new AccessPermission())));
    }

    /** A PDF that would have to unpack so many zeros to be opened. */
    static byte[] pdfBomb(int megabytes, String nameOfType) {
        var packed = packed(megabytes);
        var out = new ByteArrayOutputStream();
        out.writeBytes(
                ascii(
                        "%PDF-1.5\n1 0 obj\n<</Type/"
                                + nameOfType
                                + "/N 1/First 4/Filter/FlateDecode/Length "
                                + packed.length
                                + ">>\nstream\n"));
        out.writeBytes(packed);
        out.writeBytes(ascii("\nendstream\nendobj\ntrailer<</Root 2 0 R>>\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] packed(int megabytes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1024 * 1024];
        for (int i = 0; i < megabytes; i++) {
            deflater.setInput(new byte[1024 * 1024]);
            if (i == megabytes - 1) {
                deflater.finish();
            }
            while (!deflater.needsInput() && !deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** A sound picture. */
    public static byte[] picture(String format) {
        return picture(format, 60, 40);
    }

    static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x % height, 0xff00ff ^ x * 2654435);
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A PNG of a few bytes that says it has so many pixels. */
    static byte[] pngThatSays(int width, int height) {
        var png = picture("png");
        var header = ByteBuffer.wrap(png);
        header.putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        return png;
    }

    /** One thing and then another. */
    static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
    }

    /** A ZIP archive with a program in it. */
    static byte[] zip(String comment) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setComment(comment);
            zip.putNextEntry(new ZipEntry("tool.exe"));
            zip.write(exe());
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The beginning of a program for Windows. */
    public static byte[] exe() {
        return ascii("MZ\u0090\u0000This program cannot be run in DOS mode.");
    }

    /** Those characters, each as a byte. */
    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] written(Touch touch) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            touch.to(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
