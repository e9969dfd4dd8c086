package dev.hoshu.server.search;

import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.installbase.SerialNumber;
import dev.hoshu.domain.rulebook.Sentence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was typed into the search box, read forgivingly: full width, lower case, hyphens, labels
 * such as {@code S/N} and any order (ID-1, ID-3, ID-4). One word can be several things, such as a
 * machine number and a part number of the same length, so the readings are candidates, the
 * likeliest first; what is held decides.
 *
 * @param typed as typed, cut to 200 characters
 * @param words the words that were understood, put right
 * @param notUnderstood the words that can be nothing that is searched for
 * @param readings what it can mean, the likeliest first; may be empty
 * @param packs every word as a pack's serial number, with its hyphens and without
 */
public record SearchText(
        String typed,
        List<String> words,
        List<String> notUnderstood,
        List<Reading> readings,
        List<Reading.Pack> packs) {

    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_WORDS = 6;
    private static final int MOST_MACHINES = 8;
    private static final int TYPE_LENGTH = 4;

    private static final Pattern SERIAL_LABEL =
            Pattern.compile(
                    "(?:機器)?シリアル(?:番号|ナンバー|NO\\.?)?|(?:機器)?製造番号|\\bSERIAL(?:\\s*(?:NUMBER|NO\\.?|#))?|\\bS/N\\b|\\bSN\\s*[:=.]");
    private static final Pattern NUMBER_LABEL =
            Pattern.compile(
                    "(?:製品|機種|商品|顧客|登録用|受付)番号|マシン・?タイプ|モデル|型番|型式|お客様(?:番号|コード)|"
                        + "\\bMACHINE\\s+(?:NUMBER|TYPE)\\b|\\bPART\\s+(?:NUMBER|NO\\.?)|\\bPRODUCT\\s+ID\\b|\\bMODEL\\b|\\bTYPE\\b|"
                        + "\\bP/N\\b|\\bPN\\s*[:=.]|\\bMTM\\b|\\bMT-M\\b|\\bM/T\\b|\\bMT\\s*[:=.]");
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[\\s,;:=/|・、。()\\[\\]{}<>\"'#+&]+");
    // As in MachineNumber: hyphens, dashes, the long-vowel mark and the minus sign are all typed
    // for the hyphen.
    private static final Pattern HYPHEN = Pattern.compile("[\\p{Pd}\\u30FC\\u2212_]");
    private static final Pattern LEFT_OUT = Pattern.compile(HYPHEN.pattern() + "+");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,30}");

    /** The packs known so far; others are looked up too, but not named as a likely reading. */
    private static final Pattern LIKELY_PACK = Pattern.compile("LS\\d{8}");

    // As the sheet of registered services takes them; no other number is longer than 20 characters.
    private static final Pattern PACK = Pattern.compile("[A-Z0-9][A-Z0-9-]{3,29}");
    private static final int LONGER_THAN_OTHERS = 21;
    private static final Pattern CASE = Pattern.compile("K\\d{8}");
    private static final Pattern CUSTOMER = Pattern.compile("C\\d{5}");

    /**
     * The label's bar code: 1S, machine number of 7, 10 or 11 characters, serial number of 7 or 8.
     */
    private static final Pattern BAR_CODE =
            Pattern.compile("1S([A-Z0-9]{10}|[A-Z0-9]{7})([A-Z0-9]{8}|[A-Z0-9]{7})");

    /** Copies the lists. */
    public SearchText {
        words = List.copyOf(words);
        notUnderstood = List.copyOf(notUnderstood);
        readings = List.copyOf(readings);
        packs = List.copyOf(packs);
    }

    /** One thing that the input can mean. */
    public sealed interface Reading {

        /** Says it in words, such as 製品番号 7X06CTO1WW. */
        Sentence words();

        /**
         * A machine, named in full (ID-4).
         *
         * @param number machine number or bare machine type
         * @param serial serial number
         */
        record Machine(MachineNumber number, SerialNumber serial) implements Reading {
            @Override
            public Sentence words() {
                return new Sentence(
                        "製品番号 %s とシリアル番号 %s".formatted(number, serial),
                        "machine number %s and serial number %s".formatted(number, serial));
            }
        }

        /**
         * A serial number alone; several machines may have it.
         *
         * @param serial serial number
         */
        record Serial(SerialNumber serial) implements Reading {
            @Override
            public Sentence words() {
                return new Sentence(
                        "シリアル番号 %s".formatted(serial), "serial number %s".formatted(serial));
            }
        }

        /**
         * A machine number or machine type alone.
         *
         * @param number machine number or bare machine type
         */
        record Product(MachineNumber number) implements Reading {
            @Override
            public Sentence words() {
                return number.isTypeOnly()
                        ? new Sentence(
                                "マシンタイプ %s".formatted(number), "machine type %s".formatted(number))
                        : new Sentence(
                                "製品番号 %s".formatted(number), "machine number %s".formatted(number));
            }
        }

        /**
         * A part number of the catalogue.
         *
         * @param number part number
         */
        record Offering(OfferingNumber number) implements Reading {
            @Override
            public Sentence words() {
                return new Sentence(
                        "商品番号 %s".formatted(number), "part number %s".formatted(number));
            }
        }

        /**
         * A pack's own serial number.
         *
         * @param serial 4 to 30 letters, digits and hyphens
         */
        record Pack(String serial) implements Reading {
            @Override
            public Sentence words() {
                return new Sentence(
                        "登録用シリアル番号 %s".formatted(serial),
                        "pack serial number %s".formatted(serial));
            }
        }

        /**
         * A call for repair.
         *
         * @param number the case's number
         */
        record Case(String number) implements Reading {
            @Override
            public Sentence words() {
                return new Sentence("受付番号 %s".formatted(number), "case %s".formatted(number));
            }
        }

        /**
         * A customer.
         *
         * @param code the customer's code
         */
        record Customer(String code) implements Reading {
            @Override
            public Sentence words() {
                return new Sentence("お客様コード %s".formatted(code), "customer %s".formatted(code));
            }
        }
    }

    /** Reads what was typed; nothing typed gives a text without words. */
    public static SearchText read(String typed) {
        var cut = typed.length() > MOST_CHARACTERS ? typed.substring(0, MOST_CHARACTERS) : typed;
        var plain = Normalizer.normalize(cut, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var labelled = SERIAL_LABEL.matcher(plain).replaceAll(" \u0001 ");
        labelled = NUMBER_LABEL.matcher(labelled).replaceAll(" ");
        var words = new ArrayList<String>();
        var strange = new ArrayList<String>();
        var packs = new LinkedHashSet<Reading.Pack>();
        Set<String> saidToBeSerial = new LinkedHashSet<>();
        boolean label = false;
        for (var piece : BETWEEN_WORDS.splitAsStream(labelled).toList()) {
            var bare = LEFT_OUT.matcher(piece).replaceAll("");
            if (piece.equals("\u0001")) {
                label = true;
            } else if (!bare.isEmpty()) {
                boolean readable = CODE.matcher(bare).matches() && words.size() < MOST_WORDS;
                // What is not understood is said as it was written.
                if (readable) {
                    words.add(bare);
                    Stream.of(HYPHEN.matcher(piece).replaceAll("-"), bare)
                            .filter(PACK.asMatchPredicate())
                            .map(Reading.Pack::new)
                            .forEach(packs::add);
                } else {
                    strange.add(piece);
                }
                if (label && readable) {
                    saidToBeSerial.add(bare);
                }
                label = false;
            }
        }
        return new SearchText(
                cut, words, strange, readings(words, saidToBeSerial), List.copyOf(packs));
    }

    /** Whether nothing was typed. */
    public boolean isEmpty() {
        return words.isEmpty() && notUnderstood.isEmpty();
    }

    /** The machine that is named in full by the likeliest reading, if one is. */
    public Optional<Reading.Machine> machine() {
        return readings.stream()
                .filter(Reading.Machine.class::isInstance)
                .map(Reading.Machine.class::cast)
                .findFirst();
    }

    /** What was understood, in a sentence. */
    public Sentence understood() {
        if (isEmpty()) {
            return new Sentence("何も入力されていません。", "Nothing was typed.");
        }
        if (readings.isEmpty()) {
            return notUnderstoodSentence(notUnderstood.isEmpty() ? words : notUnderstood);
        }
        boolean named = readings.getFirst() instanceof Reading.Machine;
        var shown = named ? readings.subList(0, 1) : readings;
        var read =
                new Sentence(
                        shown.stream().map(r -> r.words().ja()).collect(Collectors.joining("、または"))
                                + "と読みました。",
                        "Read as "
                                + shown.stream()
                                        .map(r -> r.words().en())
                                        .collect(Collectors.joining(", or "))
                                + ".");
        return notUnderstood.isEmpty() ? read : read.then(notUnderstoodSentence(notUnderstood));
    }

    private static Sentence notUnderstoodSentence(List<String> words) {
        return new Sentence(
                "「%s」は製品番号、シリアル番号、商品番号、受付番号、お客様コードのどれにも読めません。".formatted(String.join(" ", words)),
                "\"%s\" is no machine number, serial number, part number, case or customer."
                        .formatted(String.join(" ", words)));
    }

    private static List<Reading> readings(List<String> words, Set<String> saidToBeSerial) {
        var readings = new LinkedHashSet<Reading>();
        words.forEach(word -> barCode(word).ifPresent(readings::add));
        var machines = new LinkedHashSet<Reading.Machine>();
        machines(words, saidToBeSerial, machines);
        machines.stream()
                .sorted(Comparator.comparingInt(SearchText::unlikeliness))
                .limit(MOST_MACHINES)
                .forEach(readings::add);
        for (var word : words) {
            alone(word, saidToBeSerial.contains(word), readings);
        }
        return List.copyOf(readings);
    }

    private static Optional<Reading> barCode(String word) {
        var code = BAR_CODE.matcher(word);
        return code.matches()
                ? MachineNumber.parse(code.group(1))
                        .flatMap(number ->
                                SerialNumber.parse(code.group(2))
                                        .map(serial -> new Reading.Machine(number, serial)))
                : Optional.empty();
    }

    /**
     * Real machine numbers have mostly 10 characters, real serial numbers 7 or 8; both lengths can
     * be either's.
     */
    private static int unlikeliness(Reading.Machine machine) {
        int serial = machine.serial().value().length();
        return (serial == 7 || serial == 8 ? 0 : 2)
                + (machine.number().toString().length() >= 10 ? 0 : 1);
    }

    /**
     * Every word, or two neighbours written apart (7X06 CTO1WW), as machine number, with every
     * other word as serial.
     */
    private static void machines(
            List<String> words, Set<String> saidToBeSerial, Set<Reading.Machine> readings) {
        for (int size = 2; size >= 1; size--) {
            for (int at = 0; at + size <= words.size(); at++) {
                var chosen = words.subList(at, at + size);
                if (chosen.stream().anyMatch(saidToBeSerial::contains)
                        || (size == 2 && chosen.getFirst().length() != TYPE_LENGTH)) {
                    continue;
                }
                var number = MachineNumber.parse(String.join("", chosen));
                if (number.isPresent()) {
                    pairs(number.get(), words, at, size, saidToBeSerial, readings);
                }
            }
        }
    }

    private static void pairs(
            MachineNumber number,
            List<String> words,
            int at,
            int size,
            Set<String> saidToBeSerial,
            Set<Reading.Machine> readings) {
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            boolean other = i < at || i >= at + size;
            if (other && (saidToBeSerial.isEmpty() || saidToBeSerial.contains(word))) {
                SerialNumber.parse(word)
                        .ifPresent(serial -> readings.add(new Reading.Machine(number, serial)));
            }
        }
    }

    private static void alone(String word, boolean saidToBeSerial, Set<Reading> readings) {
        if (saidToBeSerial) {
            SerialNumber.parse(word).ifPresent(s -> readings.add(new Reading.Serial(s)));
        }
        if (CASE.matcher(word).matches()) {
            readings.add(new Reading.Case("K-" + word.substring(1)));
        }
        if (LIKELY_PACK.matcher(word).matches() || word.length() >= LONGER_THAN_OTHERS) {
            readings.add(new Reading.Pack(word));
        }
        if (CUSTOMER.matcher(word).matches()) {
            readings.add(new Reading.Customer(word));
        }
        var number = MachineNumber.parse(word);
        var serial = SerialNumber.parse(word);
        if (word.length() == TYPE_LENGTH) {
            number.ifPresent(n -> readings.add(new Reading.Product(n)));
            serial.ifPresent(s -> readings.add(new Reading.Serial(s)));
        } else {
            serial.ifPresent(s -> readings.add(new Reading.Serial(s)));
            number.ifPresent(n -> readings.add(new Reading.Product(n)));
        }
        OfferingNumber.parse(word).ifPresent(o -> readings.add(new Reading.Offering(o)));
    }
}
