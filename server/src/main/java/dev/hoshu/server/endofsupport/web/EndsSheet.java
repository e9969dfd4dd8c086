package dev.hoshu.server.endofsupport.web;

import dev.hoshu.domain.endofsupport.CoveredMachine;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.endofsupport.EndsOfSupport;
import dev.hoshu.sheets.endofsupport.AnnouncementSheet;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.WrittenTable;

import java.util.List;
import java.util.Locale;

/**
 * The list of ends of support as a file; it is only written. Its columns of type, product and end
 * are those that an announcement is read from.
 */
final class EndsSheet extends WrittenTable<EndsOfSupport.Line> {

    private static final List<Sentence> TITLES =
            List.of(
                    new Sentence("マシンタイプ", "machine type"),
                    new Sentence("製品名", "product"),
                    new Sentence("シリーズ", "series"),
                    new Sentence("保守廃止日", "end of support"),
                    new Sentence("状態", "state"),
                    new Sentence("架空", "invented"),
                    new Sentence("今後の保守廃止日", "end of support to come"),
                    new Sentence("その効力の日", "from"));

    private final Locale language;

    EndsSheet(Locale language) {
        super(
                new Sentence("保守廃止日の一覧", "Ends of support"),
                TITLES.stream().map(t -> Column.optional(t.in(language))).toList());
        this.language = language;
    }

    @Override
    public List<String> cells(EndsOfSupport.Line line) {
        var type = line.type();
        var coming = line.coming();
        return List.of(
                type.machineType(),
                type.productName(),
                type.series(),
                AnnouncementSheet.written(type.endOfSupport()),
                words(line.standing()).in(language),
                line.invented() ? new Sentence("架空", "invented").in(language) : "",
                coming == null ? "" : CoveredMachine.words(coming.end()).in(language),
                coming == null ? "" : coming.from().toString());
    }

    /** Where a machine type stands, in words. */
    static Sentence words(EndsOfSupport.Standing standing) {
        return switch (standing) {
            case ANNOUNCED -> new Sentence("発表済み", "announced");
            case OVER -> new Sentence("終了", "over");
            case NONE_ANNOUNCED -> new Sentence("発表なし", "none announced");
            case UNKNOWN -> new Sentence("不明", "unknown");
        };
    }
}
