package dev.hoshu.server.report;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.WrittenTable;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The figures of a report as a file; it is only written. */
public final class FigureSheet extends WrittenTable<Figure> {

    private static final List<Sentence> TITLES =
            List.of(
                    new Sentence("レポート", "Report"),
                    new Sentence("対象", "Of"),
                    new Sentence("月", "Month"),
                    new Sentence("コード", "Code"),
                    new Sentence("項目", "Figure"),
                    new Sentence("値", "Value"));

    private final Locale language;

    /** In that language. */
    public FigureSheet(Locale language) {
        super(
                new Sentence("受付レポート", "Report of the desk"),
                columns(TITLES, language, TITLES.size() - 1));
        this.language = language;
    }

    static List<Column> columns(List<Sentence> titles, Locale language, int ofNumbers) {
        return IntStream.range(0, titles.size())
                .mapToObj(place -> {
                    var column = Column.optional(titles.get(place).in(language));
                    return place == ofNumbers ? column.ofNumbers() : column;
                })
                .toList();
    }

    @Override
    public List<String> cells(Figure figure) {
        return List.of(
                figure.report(),
                figure.of(),
                figure.month(),
                figure.name(),
                figure.words().in(language),
                Long.toString(figure.value()));
    }
}
