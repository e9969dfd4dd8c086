package dev.hoshu.sheets.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.sheets.ShippedFiles;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.LocalDate;

/** Who sends a programme's invoices, as its folder says. */
class InvoiceFileTest {

    private static final String GOOD =
            """
            terms:
              - effectiveFrom: 2023-10-01
                seller:
                  name: 架空
                  electronicAddress: "0188:9000000000000"
                  registration: T9000000000000
                  postalCode: "1000001"
                  address: 東京都
                dueAfterMonths: 1
            """;

    @ParameterizedTest
    @ValueSource(strings = {"lenovo-services-jp", "kakuu-services-jp"})
    void theShippedOnesAreInventedAndBeginWithTheLaw(String programme) throws IOException {
        var history = ProgrammeFolder.invoiceTerms(ShippedFiles.programme(programme));
        assertThat(history.inForce(LocalDate.of(2023, 9, 30))).isEmpty();
        var terms = history.inForce(LocalDate.of(2023, 10, 1)).orElseThrow();
        assertThat(terms.invented()).isTrue();
        assertThat(terms.seller().name()).contains("実在しません");
    }

    @ParameterizedTest
    @CsvSource({
        "9000000000000\", 1000000000000\", electronicAddress",
        "T9000000000000, 9000000000000, registration",
        "\"1000001\", 100-0001, postalCode",
        "dueAfterMonths: 1, dueAfterMonths: 13, dueAfterMonths",
        "2023-10-01, 2023-10-32, effectiveFrom",
        "address: 東京都, adress: 東京都, address"
    })
    void aFaultIsNamedWithItsPlace(String written, String instead, String path) {
        var text = GOOD.replace(written, instead);
        assertThat(text).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> InvoiceFile.read("x/invoice.yaml", text))
                .isInstanceOfSatisfying(
                        UnusableProgrammeException.class,
                        fault ->
                                assertThat(fault.faults())
                                        .anyMatch(one -> one.path().endsWith(path)));
    }
}
