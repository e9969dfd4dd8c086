package dev.hoshu.domain.installbase;

import dev.hoshu.domain.rulebook.Sentence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A machine number (製品番号): machine type and model, written without a hyphen (ID-1).
 *
 * @param machineType 4 capital letters or digits
 * @param model 3, 6 or 7 capital letters or digits; empty where only the machine type is known
 *     (ID-3)
 */
public record MachineNumber(String machineType, String model) {

    private static final int TYPE_LENGTH = 4;
    private static final Set<Integer> LENGTHS = Set.of(4, 7, 10, 11);
    // Hyphens, dashes, the long-vowel mark and the minus sign are all typed for the hyphen.
    private static final Pattern LEFT_OUT = Pattern.compile("[\\s\\p{Pd}\\u30FC\\u2212_]+");

    /** Checks the form. */
    public MachineNumber {
        var all = machineType + model;
        if (machineType.length() != TYPE_LENGTH
                || !LENGTHS.contains(all.length())
                || !isCode(all)) {
            throw new IllegalArgumentException(
                    "Machine number (%s) must be a machine type and a model.".formatted(all));
        }
    }

    /** What a person typed, understood or not. */
    public sealed interface Reading {
        /**
         * Understood.
         *
         * @param number the machine number
         */
        record Understood(MachineNumber number) implements Reading {}

        /**
         * Not a machine number.
         *
         * @param understood the input with full width, case, blanks and hyphens put right
         * @param fault what is wrong with it
         */
        record Fault(String understood, Sentence fault) implements Reading {}
    }

    /**
     * Reads a machine number or a bare machine type forgivingly (ID-1, ID-3); a fault says what is
     * wrong.
     */
    public static Reading read(String typed) {
        var bare = bare(typed);
        if (bare.isEmpty()) {
            return new Reading.Fault(
                    bare, new Sentence("製品番号が空です。", "The machine number is empty."));
        }
        if (!isCode(bare)) {
            return new Reading.Fault(bare, strangeCharacter(bare));
        }
        if (!LENGTHS.contains(bare.length())) {
            return new Reading.Fault(bare, wrongLength(bare));
        }
        return new Reading.Understood(
                new MachineNumber(bare.substring(0, TYPE_LENGTH), bare.substring(TYPE_LENGTH)));
    }

    /** Reads a machine number or a bare machine type forgivingly; empty if it is neither. */
    public static Optional<MachineNumber> parse(String typed) {
        return read(typed) instanceof Reading.Understood u
                ? Optional.of(u.number())
                : Optional.empty();
    }

    /** Whether only the machine type is known. */
    public boolean isTypeOnly() {
        return model.isEmpty();
    }

    /**
     * Whether the other names this machine: the same type, and the same model where it names one
     * (ID-3).
     */
    public boolean isNamedBy(MachineNumber listed) {
        return machineType.equals(listed.machineType)
                && (listed.isTypeOnly() || model.equals(listed.model));
    }

    @Override
    public String toString() {
        return machineType + model;
    }

    /** Whether it is capital letters and digits only. */
    private static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String typed) {
        // Nearly every machine number comes as it is written; putting right is for the others.
        if (isCode(typed)) {
            return typed;
        }
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return LEFT_OUT.matcher(plain).replaceAll("");
    }

    private static Sentence strangeCharacter(String bare) {
        int at = 0;
        while (isCode(bare.substring(at, at + 1))) {
            at++;
        }
        var strange = Character.toString(bare.codePointAt(at));
        return new Sentence(
                "製品番号 %s の%d文字目「%s」は英数字ではありません。".formatted(bare, at + 1, strange),
                "Character %d of the machine number %s, \"%s\", is neither a letter nor a digit."
                        .formatted(at + 1, bare, strange));
    }

    private static Sentence wrongLength(String bare) {
        return new Sentence(
                "製品番号はマシンタイプ4文字とモデルの計7、10、11文字です。%s は%d文字です。".formatted(bare, bare.length()),
                "A machine number is a machine type of 4 characters and a model, 7, 10 or 11 in all; %s has %d."
                        .formatted(bare, bare.length()));
    }
}
