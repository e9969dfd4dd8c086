package dev.hoshu.sheets.rows;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.SAXException;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A spreadsheet file that is open for reading, its sheets read row by row and never as a whole. The
 * file is opened read-only: the usual way of opening it would write it anew when it is closed.
 */
final class Workbook implements Closeable {

    // The maker's list unpacks to 4 MB; a million rows would be some 500 MB.
    private static final long MOST_UNPACKED = 1L << 30;
    private static final int MOST_PARTS = 2_000;
    // These are held in memory as a whole, unlike the sheets.
    private static final long MOST_STRINGS = 128L << 20;
    private static final long MOST_OF_ANOTHER_PART = 16L << 20;

    private static final XMLInputFactory XML = xmlWithoutOutsideHelp();

    static {
        // Holds for the whole process, and only makes it stricter: no part of a zip may unpack
        // further.
        ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private final OPCPackage file;
    private final XSSFReader reader;
    private final ReadOnlySharedStringsTable strings;
    private final StylesTable styles;
    private final boolean from1904;
    private final List<String> sheetNames;

    private Workbook(OPCPackage file) throws IOException, OpenXML4JException, SAXException {
        this.file = file;
        this.reader = new XSSFReader(file);
        // Without the reading aids (furigana) that Japanese spreadsheets keep beside the text.
        this.strings = new ReadOnlySharedStringsTable(file, false);
        this.styles = reader.getStylesTable();
        this.from1904 = countsFrom1904(reader);
        this.sheetNames = namesOf(reader);
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it is no spreadsheet that can be read, for whatever reason
     */
    static Workbook open(Path path) throws IOException {
        refuseTooLarge(path);
        OPCPackage file = null;
        try {
            file = OPCPackage.open(path.toFile(), PackageAccess.READ);
            return new Workbook(file);
        } catch (OpenXML4JException | SAXException e) {
            revert(file);
            throw new IOException(e);
        } catch (RuntimeException | IOException e) {
            // The library answers a spoilt file with many kinds of runtime exception.
            revert(file);
            throw e instanceof IOException io ? io : new IOException(e);
        }
    }

    List<String> sheetNames() {
        return sheetNames;
    }

    /** The rows of a sheet, by its place from 0. */
    RawRows rows(int sheet) throws IOException {
        try {
            var sheets = reader.getSheetsData();
            for (int place = 0; sheets.hasNext(); place++) {
                var content = sheets.next();
                if (place == sheet) {
                    return new WorkbookRows(XML.createXMLStreamReader(content), content, this);
                }
                content.close();
            }
        } catch (OpenXML4JException | XMLStreamException | RuntimeException e) {
            throw new IOException(e);
        }
        throw new IOException("No sheet %d.".formatted(sheet));
    }

    /** The text at that place of the strings that all sheets share; empty if there is none. */
    String sharedString(int place) {
        return place >= 0 && place < strings.getUniqueCount()
                ? strings.getItemAt(place).getString()
                : "";
    }

    boolean isDate(int style) {
        var format =
                styles.getNumCellStyles() > style && style >= 0 ? styles.getStyleAt(style) : null;
        return format != null
                && org.apache.poi.ss.usermodel.DateUtil.isADateFormat(
                        format.getDataFormat(), format.getDataFormatString());
    }

    boolean isFrom1904() {
        return from1904;
    }

    @Override
    public void close() {
        file.revert();
    }

    private static void refuseTooLarge(Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            long unpacked = 0;
            for (var parts = zip.entries().asIterator(); parts.hasNext(); ) {
                var part = parts.next();
                unpacked += Math.max(0, part.getSize());
                refuseTooLarge(zip, part);
            }
            if (zip.size() > MOST_PARTS || unpacked > MOST_UNPACKED) {
                throw new IOException(
                        "%d parts of %d bytes are more than a sheet needs."
                                .formatted(zip.size(), unpacked));
            }
        }
    }

    /**
     * What a zip says of its parts' sizes may be a lie: the parts held in memory are unpacked to
     * see.
     */
    private static void refuseTooLarge(ZipFile zip, ZipEntry part) throws IOException {
        var name = part.getName().toLowerCase(Locale.ROOT);
        if (name.contains("worksheets/") || name.contains("media/")) {
            return;
        }
        long most = name.endsWith("sharedstrings.xml") ? MOST_STRINGS : MOST_OF_ANOTHER_PART;
        try (var content = new LimitedInputStream(zip.getInputStream(part), most)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static List<String> namesOf(XSSFReader reader) throws IOException, OpenXML4JException {
        var names = new ArrayList<String>();
        var sheets = reader.getSheetIterator();
        while (sheets.hasNext()) {
            sheets.next().close();
            names.add(sheets.getSheetName());
        }
        return List.copyOf(names);
    }

    private static boolean countsFrom1904(XSSFReader reader)
            throws IOException, OpenXML4JException {
        try (InputStream content = reader.getWorkbookData()) {
            XMLStreamReader xml = XML.createXMLStreamReader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    var value = xml.getAttributeValue(null, "date1904");
                    return "1".equals(value) || "true".equals(value);
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static XMLInputFactory xmlWithoutOutsideHelp() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static void revert(@org.jspecify.annotations.Nullable OPCPackage file) {
        if (file != null) {
            file.revert();
        }
    }
}
