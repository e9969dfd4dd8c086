package dev.hoshu.sheets.areas;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.CellReading;
import dev.hoshu.sheets.rows.DayForm;
import dev.hoshu.sheets.rows.Layout;
import dev.hoshu.sheets.rows.ListName;
import dev.hoshu.sheets.rows.Preamble;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** How the handed-out area list names itself: 2026年10月版, in force from a day on its cover sheet. */
final class AreaListName {

    private static final String VERSION_LABEL = "リスト版";
    private static final String FIRST_DAY_LABEL = "適用開始日";
    private static final Pattern LABELLED = Pattern.compile("(\\d{4})年\\s*(\\d{1,2})月版");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(\\d{2})");

    private AreaListName() {}

    static ListName of(Preamble preamble) {
        var version = preamble.after(VERSION_LABEL).map(AreaListName::version).orElse("");
        if (version.isEmpty()) {
            return new ListName.Unclear(
                    new Sentence(
                            "リスト版が表紙にありません。「リスト版」の右に 2026年10月版 のように書いてください。",
                            "The cover sheet names no version. Write it beside リスト版, such as"
                                    + " 2026年10月版."));
        }
        var firstDay = preamble.after(FIRST_DAY_LABEL).orElse("");
        if (!(DayForm.DAY.read(firstDay) instanceof CellReading.Value<LocalDate>(LocalDate day))) {
            return new ListName.Unclear(
                    new Sentence(
                            "適用開始日が表紙にありません。「適用開始日」の右に日付を書いてください。",
                            "The cover sheet names no first day. Write the date beside 適用開始日."));
        }
        var titles = new LinkedHashSet<String>();
        for (var text : preamble.texts()) {
            var title = LABELLED.matcher(CellForm.plain(text));
            // The history sheet names every version so far in a cell of its own; a title has more
            // text.
            if (text.contains("リスト") && title.find()) {
                titles.add(version(title.group()));
            }
        }
        titles.remove(version);
        if (!titles.isEmpty()) {
            return new ListName.Unclear(
                    new Sentence(
                            "表紙は %s 版、表題は %s 版です。どちらかを直してください。"
                                    .formatted(version, titles.iterator().next()),
                            "The cover sheet says version %s, the title %s. Put one of them right."
                                    .formatted(version, titles.iterator().next())));
        }
        return new ListName.Named("時間対応サービス 対象地域リスト", day, version);
    }

    static Layout layout(@Nullable String version, @Nullable LocalDate firstDay) {
        if (version == null || firstDay == null) {
            throw new IllegalArgumentException("An area list has a version and a first day.");
        }
        var label = label(version);
        return new Layout(
                "はじめに",
                List.of(
                        List.of("時間対応サービス（4時間対応・2時間対応）対象地域リスト"),
                        List.of(VERSION_LABEL, label),
                        List.of(FIRST_DAY_LABEL, firstDay.toString()),
                        List.of("○：対象　△：要相談（担当営業へ）　×：対象外　―：区ごとに判定")),
                "対象地域リスト",
                List.of(List.of("時間対応サービス 対象地域リスト（%s）".formatted(label))));
    }

    private static String version(String text) {
        var labelled = LABELLED.matcher(CellForm.plain(text));
        return labelled.matches()
                ? "%s-%02d".formatted(labelled.group(1), Integer.parseInt(labelled.group(2)))
                : CellForm.plain(text);
    }

    private static String label(String version) {
        var written = WRITTEN.matcher(version);
        return written.matches()
                ? "%s年%d月版".formatted(written.group(1), Integer.parseInt(written.group(2)))
                : version;
    }
}
