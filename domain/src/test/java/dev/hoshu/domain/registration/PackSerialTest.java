package dev.hoshu.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.domain.registration.PackSerial.Typed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;
import java.util.stream.LongStream;

/** The serial number of a pack (REG-2): what is typed wrong is found, and nothing is guessed. */
class PackSerialTest {

    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REG-2 the first                | 1        | HS000000011 | HS-0000-0001-1
                    REG-2 a letter as the check    | 3        | HS00000003Y | HS-0000-0003-Y
                    REG-2 one in the middle        | 12345678 | HS12345678Z | HS-1234-5678-Z
                    REG-2 the last                 | 99999999 | HS999999991 | HS-9999-9999-1
                    """)
    void aPackIsNumbered(String what, int number, String value, String printed) {
        var serial = PackSerial.of(number).orElseThrow();
        assertThat(serial.value()).isEqualTo(value);
        assertThat(serial.printed()).isEqualTo(printed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REG-2 as it is held            | HS12345678Z
                    REG-2 as it is printed         | HS-1234-5678-Z
                    REG-2 lower case               | hs12345678z
                    REG-2 full width               | ＨＳ－１２３４－５６７８－Ｚ
                    REG-2 blanks, and other dashes | ' HS 1234–5678−Z '
                    REG-2 the long mark of kana    | HSー1234ー5678ーZ
                    """)
    void whatIsTypedIsPutRight(String how, String typed) {
        assertThat(PackSerial.parse(typed))
                .isEqualTo(new Typed.Read(new PackSerial("HS12345678Z")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REG-2 a wrong check character  | HS12345678Y  | 検査文字が合わない | check character: a
                    REG-2 a wrong digit            | HS12345679Z  | 検査文字が合わない | check character: a
                    REG-2 two changed places       | HS12346578Z  | 検査文字が合わない | check character: a
                    REG-2 a letter O for the nought| HSO2345678Z  | HSで始まる11文字   | eight digits
                    REG-2 a digit too few          | HS1234567Z   | HSで始まる11文字   | eight digits
                    REG-2 a digit too many         | HS123456789Z | HSで始まる11文字   | eight digits
                    REG-2 the 37th check character | HS00000002*  | HSで始まる11文字   | eight digits
                    REG-2 a machine's serial       | J300ABCD     | HSで始まる11文字   | eight digits
                    REG-2 nothing                  | ''           | HSで始まる11文字   | eight digits
                    """)
    void whatIsNoSerialSaysWhatIsWrong(String what, String typed, String ja, String en) {
        assertThat(PackSerial.parse(typed))
                .isInstanceOfSatisfying(
                        Typed.Fault.class,
                        fault -> {
                            assertThat(fault.why().ja()).contains(ja);
                            assertThat(fault.why().en()).contains(en);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"LS00000001", "ls-0000-0001", "ＬＳ００００００01"})
    void aNumberOfBeforeIsReadAndNotChecked(String typed) {
        assertThat(PackSerial.parse(typed)).isEqualTo(new Typed.Older("LS00000001"));
    }

    @Test
    void theCheckCharacterIsThatOfTheStandard() {
        // Of all pack numbers the same rule as of blood donations (ISBT 128): G123498654321 has H.
        assertThat(checkOf("G123498654321")).isEqualTo('H');
        assertThat(PackSerial.of(12_345_678).orElseThrow().value())
                .isEqualTo("HS12345678" + checkOf("HS12345678"));
    }

    @Test
    void oneNumberInThirtySevenIsNotIssued() {
        long issued =
                LongStream.rangeClosed(1, 37_000)
                        .filter(number -> PackSerial.of((int) number).isPresent())
                        .count();
        assertThat(issued).isBetween(35_990L, 36_010L);
        assertThat(PackSerial.of(2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_000_000, Integer.MIN_VALUE})
    void aNumberOutOfBoundsIsABug(int number) {
        assertThatThrownBy(() -> PackSerial.of(number)).hasMessageContaining("" + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS12345678Y", "hs12345678Z", "HS-1234-5678-Z", ""})
    void aWrongValueIsABug(String value) {
        assertThatThrownBy(() -> new PackSerial(value)).hasMessageContaining("(" + value + ")");
    }

    static LongStream seeds() {
        return LongStream.range(0, 2_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySingleWrongCharacterIsFound(long seed) {
        var right = any(seed);
        for (int place = 0; place < right.length(); place++) {
            for (int i = 0; i < CHARACTERS.length(); i++) {
                char other = CHARACTERS.charAt(i);
                if (other != right.charAt(place)) {
                    var wrong = right.substring(0, place) + other + right.substring(place + 1);
                    assertThat(PackSerial.parse(wrong))
                            .as("seed %d: %s for %s", seed, wrong, right)
                            .isNotInstanceOf(Typed.Read.class);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTwoNeighboursThatChangedPlacesAreFound(long seed) {
        var right = any(seed);
        for (int place = 0; place + 1 < right.length(); place++) {
            char first = right.charAt(place);
            char second = right.charAt(place + 1);
            if (first != second) {
                var wrong = right.substring(0, place) + second + first + right.substring(place + 2);
                assertThat(PackSerial.parse(wrong))
                        .as("seed %d: %s for %s", seed, wrong, right)
                        .isNotInstanceOf(Typed.Read.class);
            }
        }
    }

    private static String any(long seed) {
        var random = new Random(seed);
        while (true) {
            var serial = PackSerial.of(1 + random.nextInt(PackSerial.MOST));
            if (serial.isPresent()) {
                return serial.get().value();
            }
        }
    }

    /**
     * The standard's own way: the sum of all characters, each weighed by its power of two, is 1.
     */
    private static char checkOf(String checked) {
        for (int i = 0; i < CHARACTERS.length(); i++) {
            var whole = checked + CHARACTERS.charAt(i);
            int sum = 0;
            int weight = 1;
            for (int place = whole.length() - 1; place >= 0; place--) {
                sum += weight * CHARACTERS.indexOf(whole.charAt(place));
                weight = weight * 2 % 37;
            }
            if (sum % 37 == 1) {
                return CHARACTERS.charAt(i);
            }
        }
        return '*';
    }
}
