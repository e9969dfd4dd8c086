package dev.hoshu.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.registration.PackSerial;
import dev.hoshu.server.audit.Secrets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.IntStream;

/** Claim codes (REG-2): each pack has its own, and only the key makes it. */
class ClaimCodesTest {

    private static final String PROGRAMME = "lenovo-services-jp";
    private static final PackSerial SERIAL = PackSerial.of(42).orElseThrow();

    @TempDir private Path folder;

    private ClaimCodes codes(String key) {
        return new ClaimCodes(new Secrets(folder.resolve(key).toString()));
    }

    @Test
    void aCodeIsSixteenLettersInGroupsOfFourAndStaysTheSame() {
        var code = codes("key").of(PROGRAMME, SERIAL);
        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(codes("key").of(PROGRAMME, SERIAL)).isEqualTo(code);
    }

    @Test
    void anotherKeyPackOrProgrammeHasAnotherCode() {
        var codes = codes("key");
        var code = codes.of(PROGRAMME, SERIAL);
        assertThat(codes("other-key").of(PROGRAMME, SERIAL)).isNotEqualTo(code);
        assertThat(codes.of("kakuu-services-jp", SERIAL)).isNotEqualTo(code);
        var seen = new HashSet<String>();
        IntStream.rangeClosed(1, 5_000)
                .boxed()
                .flatMap(number -> PackSerial.of(number).stream())
                .forEach(serial -> assertThat(seen.add(codes.of(PROGRAMME, serial))).isTrue());
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        var codes = codes("key");
        var code = codes.of(PROGRAMME, SERIAL);
        assertThat(codes.isOf(PROGRAMME, SERIAL, code)).isTrue();
        assertThat(codes.isOf(PROGRAMME, SERIAL, code.replace("-", ""))).isTrue();
        assertThat(codes.isOf(PROGRAMME, SERIAL, " " + code.toLowerCase(java.util.Locale.ROOT)))
                .isTrue();
        assertThat(codes.isOf(PROGRAMME, SERIAL, code.replace('0', 'O').replace('1', 'l')))
                .isTrue();
        assertThat(codes.isOf(PROGRAMME, SERIAL, fullWidth(code))).isTrue();
    }

    @Test
    void everyOtherLetterIsWrong() {
        var codes = codes("key");
        var code = codes.of(PROGRAMME, SERIAL);
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) != '-') {
                var other = code.charAt(i) == 'Z' ? 'Y' : 'Z';
                var wrong = code.substring(0, i) + other + code.substring(i + 1);
                assertThat(codes.isOf(PROGRAMME, SERIAL, wrong)).as(wrong).isFalse();
            }
        }
        assertThat(codes.isOf(PROGRAMME, SERIAL, "")).isFalse();
        assertThat(codes.isOf(PROGRAMME, SERIAL, code + "0")).isFalse();
    }

    private static String fullWidth(String code) {
        var wide = new StringBuilder();
        code.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }
}
