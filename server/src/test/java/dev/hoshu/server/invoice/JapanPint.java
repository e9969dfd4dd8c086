package dev.hoshu.server.invoice;

import com.helger.diagnostics.error.IError;
import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.io.resource.ClassPathResource;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.peppol.PeppolValidationPint;
import com.helger.phive.peppol.PeppolValidationPintJP;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.ubl21.UBL21Marshaller;
import com.helger.xml.schema.XMLSchemaCache;

import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;

/** The published rules for invoices in Japan: the schema of UBL and the rules of PINT for Japan. */
final class JapanPint {

    private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES = rules();

    private JapanPint() {}

    private static ValidationExecutorSetRegistry<IValidationSourceXML> rules() {
        var rules = new ValidationExecutorSetRegistry<IValidationSourceXML>();
        PeppolValidationPint.init(rules);
        PeppolValidationPintJP.init(rules);
        return rules;
    }

    /** What the rules find in an invoice; none if it is valid. */
    static List<String> findings(String document) throws Exception {
        return findings(
                document,
                PeppolValidationPintJP.VID_OPENPEPPOL_JP_PINT_INVOICE_1_1_2,
                UBL21Marshaller.getAllInvoiceXSDs());
    }

    /** What the rules find in a credit note; none if it is valid. */
    static List<String> findingsOfCreditNote(String document) throws Exception {
        return findings(
                document,
                PeppolValidationPintJP.VID_OPENPEPPOL_JP_PINT_CREDIT_NOTE_1_1_2,
                UBL21Marshaller.getAllCreditNoteXSDs());
    }

    private static List<String> findings(
            String document, DVRCoordinate id, List<? extends ClassPathResource> schema)
            throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var xml = factory.newDocumentBuilder().parse(new InputSource(new StringReader(document)));
        var rules = Objects.requireNonNull(RULES.getOfID(id));
        var results =
                ValidationExecutionManager.executeValidation(
                        IValidityDeterminator.createDefault(),
                        rules,
                        ValidationSourceXML.create("document.xml", xml));
        var found = new ArrayList<String>(againstTheSchema(document, schema));
        results.getAllErrors().forEach(error -> found.add(words(error)));
        return found;
    }

    /** The published rules of PINT look at content alone, so the schema of UBL is asked too. */
    private static List<String> againstTheSchema(
            String document, List<? extends ClassPathResource> schema) throws Exception {
        var found = new ArrayList<String>();
        var validator = XMLSchemaCache.getInstance().getSchema(schema).newValidator();
        validator.setErrorHandler(
                new DefaultHandler() {
                    @Override
                    public void error(SAXParseException fault) {
                        found.add(fault.getMessage());
                    }
                });
        validator.validate(new StreamSource(new StringReader(document)));
        return found;
    }

    private static String words(IError error) {
        return error.getErrorID() + " " + error.getErrorText(Locale.ENGLISH);
    }
}
