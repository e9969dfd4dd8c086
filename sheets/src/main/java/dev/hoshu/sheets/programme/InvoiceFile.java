package dev.hoshu.sheets.programme;

import dev.hoshu.domain.invoice.ElectronicAddress;
import dev.hoshu.domain.invoice.InvoiceTerms;
import dev.hoshu.domain.invoice.InvoiceTermsHistory;
import dev.hoshu.domain.invoice.Party;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A programme's {@code invoice.yaml}: who sends its invoices, and when they are due. */
final class InvoiceFile {

    private static final Pattern REGISTRATION = Pattern.compile("T\\d{13}");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{7}");
    private static final Pattern LINE = Pattern.compile("\\S.{0,199}");
    private static final int MOST_MONTHS = 12;
    private static final String STAND_IN_REGISTRATION = "T9000000000000";
    private static final ElectronicAddress STAND_IN =
            new ElectronicAddress(ElectronicAddress.Scheme.INVOICE_ISSUER, STAND_IN_REGISTRATION);

    private InvoiceFile() {}

    /**
     * Reads the text of the file.
     *
     * @param file the file's name, for messages
     * @throws UnusableProgrammeException if something is missing, absurd or not known
     */
    static InvoiceTermsHistory read(String file, String text) {
        var faults = new ArrayList<PlaceFault>();
        var terms = new ArrayList<InvoiceTerms>();
        Set<Object> days = new LinkedHashSet<>();
        var root = FigureReader.ofFile(file, text, faults);
        for (var reader : root.eachOf("terms")) {
            var one = terms(reader);
            if (days.add(one.effectiveFrom())) {
                terms.add(one);
            } else {
                reader.fault(
                        "effectiveFrom", "同じ日からの条件が2つあります。", "Two terms take effect on this day.");
            }
        }
        root.finish();
        if (!faults.isEmpty()) {
            throw new UnusableProgrammeException(faults);
        }
        return new InvoiceTermsHistory(terms);
    }

    private static InvoiceTerms terms(FigureReader reader) {
        var day = reader.day("effectiveFrom");
        boolean invented = reader.has("invented") && reader.truth("invented", false);
        var seller = seller(reader.within("seller"));
        int months = reader.number("dueAfterMonths", 0, MOST_MONTHS);
        reader.finish();
        return new InvoiceTerms(day, invented, seller, months);
    }

    private static Party seller(FigureReader reader) {
        var seller =
                new Party(
                        reader.text("name", LINE, "-", "株式会社 架空"),
                        reader.word("electronicAddress", ElectronicAddress::read, STAND_IN),
                        reader.text(
                                "registration",
                                REGISTRATION,
                                STAND_IN_REGISTRATION,
                                STAND_IN_REGISTRATION),
                        reader.text("postalCode", POSTAL_CODE, "1000001", "1000001"),
                        reader.text("address", LINE, "-", "東京都千代田区千代田1-1"));
        reader.finish();
        return seller;
    }
}
