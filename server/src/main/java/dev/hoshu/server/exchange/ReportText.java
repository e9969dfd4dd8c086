package dev.hoshu.server.exchange;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** What came of a file, in words for a terminal: each line in Japanese and in English. */
public final class ReportText {

    private ReportText() {}

    /** The words. */
    public static String of(ImportReport report, String fileName) {
        return switch (report) {
            case ImportReport.Refused(Sentence why) ->
                    "%s: %s%n%s: %s".formatted(fileName, why.ja(), fileName, why.en());
            case ImportReport.Read read -> of(read, fileName);
        };
    }

    private static String of(ImportReport.Read read, String fileName) {
        var text = new StringJoiner(System.lineSeparator());
        var date = read.listDate() == null ? "" : " " + read.listDate();
        text.add(
                "%s%s / %s%s  (%s)"
                        .formatted(read.title().ja(), date, read.title().en(), date, fileName));
        if (read.newList()) {
            text.add("  新しい日付のリスト（前のリストは残ります） / a list of a new date; the ones before are kept");
        }
        var counts = read.counts();
        var examples = read.examples();
        line(text, "追加 added", counts.added(), examples.added());
        line(text, "変更 changed", counts.changed(), examples.changed());
        var gone =
                read.withdrawnStay() && counts.withdrawn() > 0
                        ? "記載なし withdrawn (kept)"
                        : "記載なし withdrawn";
        line(text, gone, counts.withdrawn(), examples.withdrawn());
        line(text, "同じ unchanged", counts.unchanged(), List.of());
        line(
                text,
                "不可 not understood",
                counts.rejected(),
                examples.rejected().stream().map(s -> s.ja() + " / " + s.en()).toList());
        if (read.rejectedFile() != null) {
            text.add("  理由を付けた行 / rows with their reasons: " + read.rejectedFile());
        }
        text.add(
                switch (read.ending()) {
                    case APPLIED -> "取り込みました。 / Taken in.";
                    case NOTHING_TO_DO -> "変更はありません。 / Nothing to change.";
                    case DRY_RUN -> "試しの実行です。何も変更していません。 / A dry run: nothing was changed.";
                });
        return text.toString();
    }

    private static void line(StringJoiner text, String name, long count, List<String> examples) {
        text.add(String.format(Locale.ROOT, "  %-26s %,11d", name, count));
        examples.forEach(example -> text.add("      " + example));
        if (!examples.isEmpty() && count > examples.size()) {
            text.add("      …");
        }
    }
}
