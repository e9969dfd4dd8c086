package dev.hoshu.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalCodeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1000001, 1000001",
        "100-0001, 1000001",
        "〒100-0001, 1000001",
        "〒 １００－０００１, 1000001",
        "100ー0001, 1000001",
        "'  100 0001 ', 1000001",
        "10-00001,",
        "100-000,",
        "100-00012,",
        "100--0001,",
        "東京都,",
        "'',",
    })
    void isReadAsPeopleTypeIt(String typed, String zip) {
        assertThat(PostalCode.parse(typed)).isEqualTo(java.util.Optional.ofNullable(zip));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"十二,12", "二四,24", "百二,102", "千二百三十四,1234", "廿一,21", "四十万,400000", "〇,0", "十十,-1"})
    void numbersInKanji(String numerals, long value) {
        assertThat(KanjiNumber.value(numerals)).isEqualTo(value);
    }
}
