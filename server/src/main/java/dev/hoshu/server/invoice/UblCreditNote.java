package dev.hoshu.server.invoice;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * A credit note in UBL 2.1 as Peppol's billing specification for Japan has it: the invoice's own
 * document, line by line and yen by yen, under another name, with the invoice that it takes back
 * and why. So it says what was invoiced, whatever prices and terms are now.
 */
final class UblCreditNote {

    private static final String CREDIT_NOTE =
            "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";

    /** A credit note for goods or services (UNCL 1001). */
    private static final String CREDIT = "381";

    private static final Map<String, String> NAMES =
            Map.of("InvoiceLine", "CreditNoteLine", "InvoicedQuantity", "CreditedQuantity");

    private final XMLStreamReader in;
    private final XMLStreamWriter out;
    private final CreditNote note;
    private final Invoice invoice;
    private int depth;

    private UblCreditNote(
            XMLStreamReader in, XMLStreamWriter out, CreditNote note, Invoice invoice) {
        this.in = in;
        this.out = out;
        this.note = note;
        this.invoice = invoice;
    }

    /**
     * The document.
     *
     * @param document the invoice's document
     */
    static String of(CreditNote note, Invoice invoice, String document) {
        var text = new StringWriter();
        try {
            var factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            var reader = factory.createXMLStreamReader(new StringReader(document));
            var writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new UblCreditNote(reader, writer, note, invoice).turned();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A credit note cannot be written.", e);
        }
        return text.toString();
    }

    private void turned() throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS -> out.writeCharacters(in.getText());
                default -> {
                    // There is nothing else in our documents.
                }
            }
        }
        out.writeEndDocument();
    }

    private void start() throws XMLStreamException {
        depth++;
        if (depth == 1) {
            root();
        } else if (depth == 2 && isOfTheHead(in.getLocalName())) {
            head(in.getLocalName());
        } else {
            copied(NAMES.getOrDefault(in.getLocalName(), in.getLocalName()));
        }
    }

    private void root() throws XMLStreamException {
        out.writeStartElement("", "CreditNote", CREDIT_NOTE);
        out.writeDefaultNamespace(CREDIT_NOTE);
        out.writeNamespace("cac", UblInvoice.AGGREGATE);
        out.writeNamespace("cbc", UblInvoice.BASIC);
    }

    private void copied(String name) throws XMLStreamException {
        out.writeStartElement(in.getPrefix(), name, in.getNamespaceURI());
        for (int i = 0; i < in.getAttributeCount(); i++) {
            out.writeAttribute(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
    }

    private void end() throws XMLStreamException {
        out.writeEndElement();
        if (depth == 2 && in.getLocalName().equals("OrderReference")) {
            reference();
        }
        depth--;
    }

    private static boolean isOfTheHead(String name) {
        return switch (name) {
            case "ID", "IssueDate", "DueDate", "InvoiceTypeCode" -> true;
            default -> false;
        };
    }

    /** What of the head is another; nothing is due. */
    private void head(String name) throws XMLStreamException {
        in.getElementText();
        depth--;
        switch (name) {
            case "ID" -> value("ID", note.number());
            case "IssueDate" -> value("IssueDate", note.issuedOn().toString());
            case "InvoiceTypeCode" -> {
                value("CreditNoteTypeCode", CREDIT);
                value("Note", note.reason());
            }
            default -> {
                // Left out.
            }
        }
    }

    private void reference() throws XMLStreamException {
        out.writeStartElement("cac", "BillingReference", UblInvoice.AGGREGATE);
        out.writeStartElement("cac", "InvoiceDocumentReference", UblInvoice.AGGREGATE);
        value("ID", invoice.number());
        value("IssueDate", invoice.issuedOn().toString());
        out.writeEndElement();
        out.writeEndElement();
    }

    private void value(String name, String text) throws XMLStreamException {
        out.writeStartElement("cbc", name, UblInvoice.BASIC);
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
