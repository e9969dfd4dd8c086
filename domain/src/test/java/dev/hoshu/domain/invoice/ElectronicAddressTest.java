package dev.hoshu.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses for electronic invoices, as people write them. */
class ElectronicAddressTest {

    @ParameterizedTest
    @CsvSource({
        "0188:7000012050002, 0188:7000012050002",
        "０１８８：７００００１２０５０００２, 0188:7000012050002",
        "0188: 7000-0120-50002, 0188:7000012050002",
        "0221:t7000012050002, 0221:T7000012050002",
        "0088:4569951110016, 0088:4569951110016",
        "0060:690012345, 0060:690012345"
    })
    void isReadHoweverItIsWritten(String typed, String meant) {
        assertThat(ElectronicAddress.read(typed)).hasToString("Optional[" + meant + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "'', nothing",
        "7000012050002, no scheme",
        "9999:7000012050002, a scheme that is not known",
        "0188:8000012050002, a wrong check digit",
        "0188:7000012050020, two digits exchanged",
        "0188:700001205000, a digit short",
        "0221:7000012050002, no T",
        "0088:T569951110016, a letter"
    })
    void isNotGuessed(String typed, String why) {
        assertThat(ElectronicAddress.read(typed)).as(why).isEmpty();
    }

    @Test
    void oneThatIsNoneCannotBeMade() {
        assertThatThrownBy(() ->
                        new ElectronicAddress(
                                ElectronicAddress.Scheme.CORPORATE_NUMBER, "0000000000000"))
                .hasMessageContaining("0188");
    }
}
