package dev.hoshu.sheets.areas;

import dev.hoshu.domain.catalog.ResponseAreaList.Answer;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.CellReading;

import java.util.Map;
import java.util.regex.Pattern;

/** How the cells of both forms of the area list are understood. */
final class AreaCells {

    /** A place's name; blanks inside it are there for the eye (横浜市　青葉区). */
    static final CellForm<String> PLACE =
            text -> CellReading.of(Blanks.ANY.matcher(text).replaceAll(""));

    static final CellForm<String> CODE_5 =
            CellForm.code(
                    Pattern.compile("\\d{5}"),
                    new Sentence(
                            "市区町村の5桁の符号 (JIS X 0402) を、先頭の0も含めて書いてください。",
                            "Write the municipality's 5-digit code (JIS X 0402), a leading 0"
                                    + " included."));

    static final CellForm<String> CENTRE =
            CellForm.code(
                    Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}"),
                    new Sentence(
                            "SC-SPK のような保守センターの符号を書いてください。",
                            "Write a service centre's code, such as SC-SPK."));

    static final CellForm<Answer> WORD =
            CellForm.oneOf(
                    Map.of(
                            "yes",
                            Answer.YES,
                            "consult",
                            Answer.CONSULT,
                            "no",
                            Answer.NO,
                            "part",
                            Answer.PART),
                    new Sentence(
                            "yes、consult、no、part のどれかを書いてください。",
                            "Write one of yes, consult, no, part."));

    /** The marks; each is also met as one of its look-alikes, which other keyboards give. */
    static final CellForm<Answer> MARK =
            CellForm.oneOf(
                    Map.ofEntries(
                            Map.entry("○", Answer.YES),
                            Map.entry("〇", Answer.YES),
                            Map.entry("◯", Answer.YES),
                            Map.entry("△", Answer.CONSULT),
                            Map.entry("▲", Answer.CONSULT),
                            Map.entry("×", Answer.NO),
                            Map.entry("✕", Answer.NO),
                            Map.entry("✖", Answer.NO),
                            Map.entry("╳", Answer.NO),
                            Map.entry("x", Answer.NO),
                            Map.entry("―", Answer.PART),
                            Map.entry("—", Answer.PART),
                            Map.entry("–", Answer.PART),
                            Map.entry("-", Answer.PART),
                            Map.entry("ー", Answer.PART)),
                    new Sentence("○、△、×、― のどれかを書いてください。", "Write one of ○, △, ×, ―."));

    static final CellForm<String> PREFECTURE = AreaCells::prefecture;

    static final Sentence CHECK_CODE =
            new Sentence("符号と都道府県を確かめてください。", "Check the code and the prefecture.");

    private AreaCells() {}

    /** A code that lies in another prefecture than the one beside it. */
    static Sentence elsewhere(String code5, String prefecture) {
        return new Sentence(
                "符号 %s は%sの市区町村ではありません。".formatted(code5, prefecture),
                "The code %s is no municipality of %s.".formatted(code5, prefecture));
    }

    private static CellReading<String> prefecture(String text) {
        return Prefectures.code(text).isPresent()
                ? CellReading.of(text)
                : CellReading.fault(
                        new Sentence(
                                "「%s」という都道府県はありません。".formatted(text),
                                "There is no prefecture \"%s\".".formatted(text)),
                        new Sentence("東京都 のように書いてください。", "Write it in full, such as 東京都."));
    }

    static String mark(Answer answer) {
        return switch (answer) {
            case YES -> "○";
            case CONSULT -> "△";
            case NO -> "×";
            case PART -> "―";
        };
    }

    static String word(Answer answer) {
        return switch (answer) {
            case YES -> "yes";
            case CONSULT -> "consult";
            case NO -> "no";
            case PART -> "part";
        };
    }

    /** Blanks inside a name. */
    private static final class Blanks {
        private static final Pattern ANY = Pattern.compile("[\\s\\p{Z}]+");

        private Blanks() {}
    }
}
