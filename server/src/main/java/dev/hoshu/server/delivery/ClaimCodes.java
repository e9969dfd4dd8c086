package dev.hoshu.server.delivery;

import dev.hoshu.domain.registration.PackSerial;
import dev.hoshu.server.audit.Secrets;

import org.springframework.stereotype.Component;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The codes that show who holds a letter (REG-2): a keyed hash of programme and serial number, 80
 * bits, in the letters of Crockford's base 32. Nobody can make one without the installation's key,
 * and none is stored.
 */
@Component
public class ClaimCodes {

    private static final String PURPOSE = "pack-claim";
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern LEFT_OUT = Pattern.compile("[\\s\\p{Pd}\\u30FC\\u2212_]+");
    private static final int BITS = 5;
    private static final int CHARACTERS = 16;
    private static final int GROUP = 4;

    private final Secrets secrets;

    /** Made by Spring. */
    public ClaimCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The code of a pack as it is printed, in four groups of four. */
    public String of(String programme, PackSerial serial) {
        var mac = secrets.mac(PURPOSE, programme + "/" + serial.value());
        var code = new StringBuilder();
        int rest = 0;
        int bits = 0;
        int next = 0;
        for (int i = 0; i < CHARACTERS; i++) {
            if (bits < BITS) {
                rest = ((rest << Byte.SIZE) | (mac[next] & 0xFF)) & 0xFFFF;
                next++;
                bits += Byte.SIZE;
            }
            bits -= BITS;
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt((rest >> bits) & 0x1F));
        }
        return code.toString();
    }

    /** Whether that is the code of that pack, however it is typed. */
    boolean isOf(String programme, PackSerial serial, String typed) {
        return Secrets.same(bare(of(programme, serial)), bare(typed));
    }

    /** Letters that the code does not have are read as the figures that they look like. */
    private static String bare(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return LEFT_OUT.matcher(plain)
                .replaceAll("")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
