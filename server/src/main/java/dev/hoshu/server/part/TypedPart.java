package dev.hoshu.server.part;

import dev.hoshu.domain.entitlement.ReplaceableBy;
import dev.hoshu.domain.part.Part;
import dev.hoshu.domain.rulebook.Sentence;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A part as somebody wrote it down; what was not said is empty.
 *
 * @param number its number; width and case make no difference
 * @param nameJa what it is, in Japanese
 * @param nameEn what it is, in English
 * @param replaceableBy who replaces it, by its code (PART-7)
 * @param drive whether it keeps a customer's data: true or false
 * @param priceYen what one costs that is not sent back, in yen without tax
 */
public record TypedPart(
        String number,
        String nameJa,
        String nameEn,
        String replaceableBy,
        String drive,
        String priceYen) {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 100;

    /** The highest price, in yen. */
    public static final long MOST_YEN = 100_000_000;

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,29}");
    private static final Pattern PRICE = Pattern.compile("[0-9]{1,9}");

    /** Without what surrounds it, and without control characters. */
    public TypedPart {
        number = Normalizer.normalize(plain(number), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        nameJa = plain(nameJa);
        nameEn = plain(nameEn);
        replaceableBy = plain(replaceableBy);
        drive = plain(drive);
        priceYen = plain(priceYen);
    }

    /** What was understood. */
    record Read(Part part, long priceYen) {}

    static String plain(String typed) {
        return typed.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /**
     * The part and its price.
     *
     * @throws dev.hoshu.server.frontdoor.Problem that names each member that cannot be read
     */
    Read read() {
        var faults = faults();
        if (!faults.isEmpty()) {
            throw StockProblems.unclear(faults);
        }
        return new Read(
                new Part(
                        number,
                        new Sentence(nameJa, nameEn),
                        ReplaceableBy.valueOf(replaceableBy),
                        Boolean.parseBoolean(drive)),
                Long.parseLong(priceYen));
    }

    private Map<String, Sentence> faults() {
        var faults = new LinkedHashMap<String, Sentence>();
        if (!NUMBER.matcher(number).matches()) {
            faults.put(
                    "/number",
                    new Sentence(
                            "部品番号は英数字で始まる2から30文字の英数字とハイフンです。",
                            "A part number has 2 to 30 letters, digits and hyphens and starts with"
                                    + " a letter or a digit."));
        }
        demandName(faults, "/name/ja", nameJa);
        demandName(faults, "/name/en", nameEn);
        if (Arrays.stream(ReplaceableBy.values()).noneMatch(r -> r.name().equals(replaceableBy))) {
            faults.put(
                    "/replaceableBy",
                    new Sentence(
                            "CUSTOMER（CRU）か TECHNICIAN（FRU）です。",
                            "It is CUSTOMER (CRU) or TECHNICIAN (FRU)."));
        }
        if (!Set.of("true", "false").contains(drive)) {
            faults.put("/drive", new Sentence("true か false です。", "It is true or false."));
        }
        if (!PRICE.matcher(priceYen).matches() || Long.parseLong(priceYen) > MOST_YEN) {
            faults.put(
                    "/priceYen",
                    new Sentence(
                            "価格は0から%d円の整数です。".formatted(MOST_YEN),
                            "The price is a whole number of yen from 0 to %d."
                                    .formatted(MOST_YEN)));
        }
        return faults;
    }

    private static void demandName(Map<String, Sentence> faults, String field, String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.put(
                    field,
                    new Sentence(
                            "名前を1から%d文字で書いてください。".formatted(LONGEST_NAME),
                            "Write the name in 1 to %d characters.".formatted(LONGEST_NAME)));
        }
    }
}
