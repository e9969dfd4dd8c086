package dev.hoshu.sheets.offerings;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.CellReading;
import dev.hoshu.sheets.rows.DayForm;
import dev.hoshu.sheets.rows.Layout;
import dev.hoshu.sheets.rows.ListName;
import dev.hoshu.sheets.rows.Preamble;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The day that a search list is of (CAT-9). It stands on the cover sheet (2026年10月1日 現在) and in the
 * title above the header; where both stand, they must agree.
 */
final class ListDate {

    private static final Pattern DAY =
            Pattern.compile("\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String NAME = "検索リスト";
    private static final String AS_OF = "現在";
    private static final String INVENTED = "合成";

    private ListDate() {}

    static ListName of(Preamble preamble) {
        var title = "";
        var days = new TreeSet<LocalDate>();
        for (var text : preamble.texts()) {
            var plain = CellForm.plain(text);
            if (title.isEmpty() && plain.contains(NAME)) {
                title = text;
            }
            if (plain.contains(NAME) || plain.contains(AS_OF)) {
                addDay(plain, days);
            }
        }
        if (days.isEmpty()) {
            return new ListName.Unclear(
                    new Sentence(
                            "リストの日付がありません。表紙に「2026年10月1日 現在」のように書いてください。",
                            "The list has no date. Write it on the cover sheet, such as 2026年10月1日"
                                    + " 現在."));
        }
        if (days.size() > 1) {
            return new ListName.Unclear(
                    new Sentence(
                            "リストの日付が食い違います（%s と %s）。どちらかを直してください。"
                                    .formatted(days.first(), days.last()),
                            "The list has two dates, %s and %s. Put one of them right."
                                    .formatted(days.first(), days.last())));
        }
        return new ListName.Named(withoutDay(title), days.first(), null);
    }

    static Layout layout(String title, LocalDate day) {
        var written =
                "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        var help = "製品番号（マシンタイプ4桁＋モデル）で絞り込んでください。ハイフンは入れません。";
        var invented = title.contains(INVENTED) ? "商品番号 5WS7Z… と価格・日付は合成です。実在の価格表ではありません。" : "";
        return new Layout(
                "はじめに",
                List.of(
                        List.of(title.isEmpty() ? "サービス検索リスト" : title),
                        List.of(written + " " + AS_OF),
                        List.of(),
                        List.of(help),
                        List.of(invented)),
                NAME,
                List.of(List.of("サービス検索リスト  " + written), List.of()));
    }

    private static void addDay(String text, SequencedSet<LocalDate> days) {
        var day = DAY.matcher(text);
        while (day.find()) {
            var written = BLANKS.matcher(day.group()).replaceAll("");
            if (DayForm.DAY.read(written)
                    instanceof CellReading.Value<LocalDate>(LocalDate found)) {
                days.add(found);
            }
        }
    }

    private static String withoutDay(String title) {
        return CellForm.stripped(DAY.matcher(title).replaceAll(""));
    }
}
