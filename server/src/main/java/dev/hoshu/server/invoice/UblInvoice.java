package dev.hoshu.server.invoice;

import dev.hoshu.domain.invoice.InvoiceDecision;
import dev.hoshu.domain.invoice.InvoiceLine;
import dev.hoshu.domain.invoice.Party;
import dev.hoshu.domain.money.Yen;

import org.jspecify.annotations.Nullable;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Objects;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An invoice in UBL 2.1 as Peppol's billing specification for Japan has it (JP PINT): all amounts
 * in whole yen, one rate of consumption tax, rounded once. The order of the elements is the
 * schema's.
 */
final class UblInvoice {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String INVOICE = UBL + "Invoice-2";
    static final String AGGREGATE = UBL + "CommonAggregateComponents-2";
    static final String BASIC = UBL + "CommonBasicComponents-2";

    /** The specification and the process that it belongs to. */
    private static final String SPECIFICATION = "urn:peppol:pint:billing-1@jp-1";

    private static final String PROCESS = "urn:peppol:bis:billing";

    /** A commercial invoice (UNCL 1001). */
    private static final String COMMERCIAL = "380";

    /** Taxed at the standard rate (UNCL 5305); tax schemes are all called VAT. */
    private static final String STANDARD_RATE = "S";

    private static final String TAX = "VAT";
    private static final String JAPAN = "JP";
    private static final String YEN = "JPY";

    /** One of something that is not measured (UN/ECE recommendation 20). */
    private static final String PIECE = "C62";

    private final XMLStreamWriter out;

    private UblInvoice(XMLStreamWriter out) {
        this.out = out;
    }

    /**
     * What is written.
     *
     * @param number the invoice's number
     * @param issuedOn its day
     * @param order the order's number
     * @param reference the buyer's own reference, or null
     * @param buyer who gets it
     * @param decision what it comes to
     */
    record Content(
            String number,
            LocalDate issuedOn,
            String order,
            @Nullable String reference,
            Party buyer,
            InvoiceDecision.Issuable decision) {}

    /** The document. */
    static String of(Content content) {
        var text = new StringWriter();
        try {
            var writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new UblInvoice(writer).document(content);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("An invoice cannot be written.", e);
        }
        return text.toString();
    }

    private void document(Content content) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("", "Invoice", INVOICE);
        out.writeDefaultNamespace(INVOICE);
        out.writeNamespace("cac", AGGREGATE);
        out.writeNamespace("cbc", BASIC);
        head(content);
        seller(content.decision().terms().seller());
        buyer(content.buyer());
        tax(content.decision());
        total(content.decision());
        int number = 1;
        for (var line : content.decision().lines()) {
            line(number++, line, content.decision().rate().percent());
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void head(Content content) throws XMLStreamException {
        value("CustomizationID", SPECIFICATION);
        value("ProfileID", PROCESS);
        value("ID", content.number());
        value("IssueDate", content.issuedOn().toString());
        value("DueDate", content.decision().dueOn().toString());
        value("InvoiceTypeCode", COMMERCIAL);
        value("DocumentCurrencyCode", YEN);
        if (content.reference() != null) {
            value("BuyerReference", content.reference());
        }
        start("OrderReference");
        value("ID", content.order());
        end();
    }

    private void seller(Party seller) throws XMLStreamException {
        start("AccountingSupplierParty");
        party(seller);
        end();
    }

    private void buyer(Party buyer) throws XMLStreamException {
        start("AccountingCustomerParty");
        party(buyer);
        end();
    }

    private void party(Party party) throws XMLStreamException {
        start("Party");
        out.writeStartElement("cbc", "EndpointID", BASIC);
        out.writeAttribute("schemeID", party.address().scheme().code());
        out.writeCharacters(party.address().id());
        out.writeEndElement();
        start("PartyName");
        value("Name", party.name());
        end();
        start("PostalAddress");
        value("StreetName", party.place());
        value("PostalZone", party.postalCode());
        start("Country");
        value("IdentificationCode", JAPAN);
        end();
        end();
        if (party.registration() != null) {
            start("PartyTaxScheme");
            value("CompanyID", Objects.requireNonNull(party.registration()));
            taxScheme();
            end();
        }
        start("PartyLegalEntity");
        value("RegistrationName", party.name());
        end();
        end();
    }

    private void tax(InvoiceDecision.Issuable decision) throws XMLStreamException {
        start("TaxTotal");
        amount("TaxAmount", decision.tax());
        start("TaxSubtotal");
        amount("TaxableAmount", decision.net());
        amount("TaxAmount", decision.tax());
        start("TaxCategory");
        category(decision.rate().percent());
        end();
        end();
        end();
    }

    private void total(InvoiceDecision.Issuable decision) throws XMLStreamException {
        start("LegalMonetaryTotal");
        amount("LineExtensionAmount", decision.net());
        amount("TaxExclusiveAmount", decision.net());
        amount("TaxInclusiveAmount", decision.gross());
        amount("PayableAmount", decision.gross());
        end();
    }

    private void line(int number, InvoiceLine line, int percent) throws XMLStreamException {
        start("InvoiceLine");
        value("ID", Integer.toString(number));
        out.writeStartElement("cbc", "InvoicedQuantity", BASIC);
        out.writeAttribute("unitCode", PIECE);
        out.writeCharacters("1");
        out.writeEndElement();
        amount("LineExtensionAmount", line.net());
        start("InvoicePeriod");
        value("StartDate", line.firstDay().toString());
        value("EndDate", line.lastDay().toString());
        end();
        start("OrderLineReference");
        value("LineID", Integer.toString(line.orderLine()));
        end();
        start("Item");
        value("Name", line.name());
        start("SellersItemIdentification");
        value("ID", line.partNumber());
        end();
        start("ClassifiedTaxCategory");
        category(percent);
        end();
        end();
        start("Price");
        amount("PriceAmount", line.net());
        end();
        end();
    }

    private void category(int percent) throws XMLStreamException {
        value("ID", STANDARD_RATE);
        value("Percent", Integer.toString(percent));
        taxScheme();
    }

    private void taxScheme() throws XMLStreamException {
        start("TaxScheme");
        value("ID", TAX);
        end();
    }

    private void amount(String name, Yen yen) throws XMLStreamException {
        out.writeStartElement("cbc", name, BASIC);
        out.writeAttribute("currencyID", YEN);
        out.writeCharacters(Long.toString(yen.amount()));
        out.writeEndElement();
    }

    private void value(String name, String text) throws XMLStreamException {
        out.writeStartElement("cbc", name, BASIC);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        out.writeStartElement("cac", name, AGGREGATE);
    }

    private void end() throws XMLStreamException {
        out.writeEndElement();
    }
}
