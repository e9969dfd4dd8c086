package dev.hoshu.domain.registration;

import dev.hoshu.domain.rulebook.Sentence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The serial number of a sold pack, not the machine's (REG-2): {@code HS}, eight digits and a check
 * character, which finds every single wrong character and every two neighbours that changed places.
 * It is told apart from a machine's serial number by its beginning.
 *
 * <p>The check character is that of ISO 7064, MOD 37-2. Its sibling MOD 37,36 does not find every
 * two neighbours (HS43016942P and HS34016942P are both right by it). MOD 37-2 needs a 37th
 * character for one number in 37; such a number is not issued.
 *
 * @param value eleven capital letters and digits without hyphens, such as {@code HS00000042K}
 * @see <a href="https://www.iso.org/standard/31531.html">ISO/IEC 7064:2003</a>
 */
public record PackSerial(String value) {

    /** What every number issued here begins with. */
    public static final String PREFIX = "HS";

    /** The highest number of a pack. */
    public static final int MOST = 99_999_999;

    private static final Pattern FORM = Pattern.compile("HS[0-9]{8}[0-9A-Z]");
    private static final Pattern OLDER = Pattern.compile("LS[0-9]{4,18}");
    private static final Pattern LEFT_OUT = Pattern.compile("[\\s\\p{Pd}\\u30FC\\u2212_]+");
    private static final int MODULUS = 37;
    private static final int RADIX = 36;
    private static final char NOT_ISSUED = '*';
    private static final int CHECKED = 10;
    private static final int GROUP = 4;

    /** Checks form and check character. */
    public PackSerial {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Pack serial (%s) must be HS, 8 digits and a check character."
                            .formatted(value));
        }
        if (check(value.substring(0, CHECKED)) != value.charAt(CHECKED)) {
            throw new IllegalArgumentException(
                    "Pack serial (%s) has a wrong check character.".formatted(value));
        }
    }

    /** What somebody typed where a pack serial number was asked for. */
    public sealed interface Typed {

        /**
         * A number as it is issued here; whether such a pack exists is another question.
         *
         * @param serial the number
         */
        record Read(PackSerial serial) implements Typed {}

        /**
         * A number of before Hoshu, without a check character: it can be looked up, not checked.
         *
         * @param value capital letters and digits
         */
        record Older(String value) implements Typed {}

        /**
         * None.
         *
         * @param understood what was typed, put right as far as it can be
         * @param why what is wrong with it and what to do
         */
        record Fault(String understood, Sentence why) implements Typed {}
    }

    /**
     * The serial number of a pack; empty for a number that is not issued, and the next is taken.
     *
     * @param number from 1 to {@link #MOST}
     */
    public static Optional<PackSerial> of(int number) {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException(
                    "Number of a pack (%d) must be 1 to %d.".formatted(number, MOST));
        }
        var checked = PREFIX + String.format(Locale.ROOT, "%08d", number);
        char check = check(checked);
        return check == NOT_ISSUED
                ? Optional.empty()
                : Optional.of(new PackSerial(checked + check));
    }

    /**
     * Reads what a person typed: full width, lower case, blanks and hyphens are put right. A wrong
     * check character is a fault that says so; it is never guessed what was meant.
     */
    public static Typed parse(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var bare = LEFT_OUT.matcher(plain).replaceAll("");
        if (OLDER.matcher(bare).matches()) {
            return new Typed.Older(bare);
        }
        if (!FORM.matcher(bare).matches()) {
            return new Typed.Fault(bare, noSerial());
        }
        return check(bare.substring(0, CHECKED)) == bare.charAt(CHECKED)
                ? new Typed.Read(new PackSerial(bare))
                : new Typed.Fault(bare, wrongCheck(bare));
    }

    private static Sentence noSerial() {
        return new Sentence(
                "登録用シリアル番号は、HSで始まる11文字(数字8桁と検査文字)です。納品書のとおりに入力してください。",
                "A pack serial number is HS, eight digits and a check character. Enter it as it"
                        + " stands in the delivery letter.");
    }

    private static Sentence wrongCheck(String bare) {
        return new Sentence(
                bare + "は検査文字が合わないので、どこか1文字が違うか、2文字が入れ替わっています。納品書と見比べてください。",
                bare
                        + " does not agree with its check character: a character is wrong, or two"
                        + " have changed places. Compare it with the delivery letter.");
    }

    /** The check character: 0 to 9, A to Z, or {@link #NOT_ISSUED}. */
    private static char check(String checked) {
        int sum = 0;
        for (int i = 0; i < checked.length(); i++) {
            sum = (sum + Character.digit(checked.charAt(i), RADIX)) * 2 % MODULUS;
        }
        int check = (MODULUS + 1 - sum) % MODULUS;
        return check == RADIX
                ? NOT_ISSUED
                : Character.toUpperCase(Character.forDigit(check, RADIX));
    }

    /** As it is printed, in groups: {@code HS-0000-0042-K}. */
    public String printed() {
        return PREFIX
                + "-"
                + value.substring(PREFIX.length(), PREFIX.length() + GROUP)
                + "-"
                + value.substring(PREFIX.length() + GROUP, CHECKED)
                + "-"
                + value.charAt(CHECKED);
    }

    @Override
    public String toString() {
        return value;
    }
}
