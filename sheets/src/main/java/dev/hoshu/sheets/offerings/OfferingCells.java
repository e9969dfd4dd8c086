package dev.hoshu.sheets.offerings;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.CellReading;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.RowCells;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the remaining cells of the search list are understood. */
final class OfferingCells {

    // First, because the words below are made comparable with it.
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    static final CellForm<OfferingNumber> NUMBER = OfferingCells::number;

    static final CellForm<OfferingKind> KIND =
            oneOf(
                    Arrays.stream(OfferingKind.values())
                            .collect(Collectors.toMap(OfferingKind::listed, Function.identity())),
                    "種別");

    private static final CellForm<ServiceLevel> LEVEL =
            oneOf(
                    Arrays.stream(ServiceLevel.values())
                            .collect(
                                    Collectors.toMap(
                                            level -> level.words().ja(), Function.identity())),
                    "サービスレベル");

    private static final CellForm<String> VALUE_SELECTION =
            oneOf(
                    Map.of(
                            "Value Selection",
                            "Value Selection",
                            "Value Selection Plus",
                            "Value Selection Plus"),
                    "Value Selection");

    /** The circle, and its look-alikes that other keyboards give. */
    private static final CellForm<Boolean> MARK =
            CellForm.oneOf(
                    Map.of(
                            "○", true, "〇", true, "◯", true, "●", true, "×", false, "-", false, "―",
                            false),
                    new Sentence(
                            "付くなら ○、付かなければ空にしてください。",
                            "Write ○ if it comes with it, else nothing."));

    private OfferingCells() {}

    /**
     * Whether a column is marked; a blank cell is not, and neither is one that is not understood.
     */
    static boolean marked(RowCells cells, Column column) {
        var marked = cells.optional(column, MARK);
        return marked != null && marked;
    }

    /**
     * The level. An upgrade, a renewal and the preventive service have one; drive retention and a
     * Premier upgrade take over the level of the service that they go with.
     */
    static @Nullable ServiceLevel level(RowCells cells, @Nullable OfferingKind kind) {
        boolean ownLevel =
                kind != null
                        && kind != OfferingKind.DRIVE_RETENTION
                        && kind != OfferingKind.PREMIER_UPGRADE;
        return ownLevel
                ? cells.required(SearchList.LEVEL, LEVEL)
                : cells.optional(SearchList.LEVEL, LEVEL);
    }

    /** The preventive service's name, which an offering of that kind must have (CAT-4). */
    static @Nullable String valueSelection(RowCells cells, @Nullable OfferingKind kind) {
        return kind == OfferingKind.VALUE_SELECTION
                ? cells.required(SearchList.VALUE_SELECTION, VALUE_SELECTION)
                : cells.optional(SearchList.VALUE_SELECTION, VALUE_SELECTION);
    }

    private static CellReading<OfferingNumber> number(String text) {
        var number = OfferingNumber.parse(text);
        return number.isPresent()
                ? CellReading.of(number.get())
                : CellReading.fault(
                        new Sentence(
                                "「%s」は商品番号ではありません。".formatted(text),
                                "\"%s\" is no part number.".formatted(text)),
                        new Sentence(
                                "5WS7Z10001 のような英数字で書いてください。",
                                "Write letters and digits, such as 5WS7Z10001."));
    }

    /** One of the list's own words, written in any width, with any blanks, and with × for x. */
    private static <T> CellForm<T> oneOf(Map<String, T> words, String column) {
        var meanings =
                words.entrySet().stream()
                        .collect(Collectors.toMap(e -> key(e.getKey()), Map.Entry::getValue));
        var all = words.keySet().stream().sorted().collect(Collectors.joining("、"));
        var allInEnglish = words.keySet().stream().sorted().collect(Collectors.joining(", "));
        var remedy =
                new Sentence(
                        "次のどれかを書いてください: %s。".formatted(all),
                        "Write one of: %s.".formatted(allInEnglish));
        return text -> {
            var meaning = meanings.get(key(text));
            return meaning != null
                    ? CellReading.of(meaning)
                    : CellReading.fault(
                            new Sentence(
                                    "「%s」という%sは知りません。".formatted(text, column),
                                    "\"%s\" is not known in the column %s."
                                            .formatted(text, column)),
                            remedy);
        };
    }

    private static String key(String text) {
        var plain = CellForm.plain(text).toLowerCase(Locale.ROOT).replace('×', 'x');
        return BLANKS.matcher(plain).replaceAll("");
    }
}
