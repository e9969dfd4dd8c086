package dev.hoshu.server.report;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.WrittenTable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The cases behind a report as a file; it is only written. Beside each code, which stays as it is
 * for programs, stands what it means.
 */
public final class CaseSheet extends WrittenTable<CaseLine> {

    private static final List<Sentence> TITLES =
            List.of(
                    new Sentence("受付番号", "Case"),
                    new Sentence("機器", "Machine"),
                    new Sentence("レベル (コード)", "Level (code)"),
                    new Sentence("レベル", "Level"),
                    new Sentence("受付", "Received"),
                    new Sentence("結果 (コード)", "Result (code)"),
                    new Sentence("結果", "Result"),
                    new Sentence("期限", "Deadline"),
                    new Sentence("原因 (コード)", "Cause (code)"),
                    new Sentence("原因", "Cause"),
                    new Sentence("復旧", "Restored"),
                    new Sentence("初回完了 (コード)", "First-time fix (code)"),
                    new Sentence("初回完了", "First-time fix"),
                    new Sentence("経過 (コード)", "Age (code)"),
                    new Sentence("経過", "Age"),
                    new Sentence("訪問回数", "Visits"));
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Locale language;
    private final ZoneId zone;

    /** In that language, with moments in that zone. */
    public CaseSheet(Locale language, ZoneId zone) {
        super(
                new Sentence("受付", "Cases"),
                FigureSheet.columns(TITLES, language, TITLES.size() - 1));
        this.language = language;
        this.zone = zone;
    }

    @Override
    public List<String> cells(CaseLine one) {
        return List.of(
                one.number(),
                one.machine(),
                Figure.code(one.level()),
                level(one.level()),
                minute(one.receivedAt()),
                one.result().name(),
                one.result().words().in(language),
                minute(one.deadline()),
                one.causeCode(),
                cause(one),
                minute(one.restoredAt()),
                one.fix() == null ? "" : one.fix().name(),
                one.fix() == null ? "" : one.fix().words().in(language),
                one.age() == null ? "" : one.age().name(),
                one.age() == null ? "" : one.age().words().in(language),
                Integer.toString(one.visits()));
    }

    private String level(@Nullable ServiceLevel level) {
        return level == null
                ? new Sentence("レベル不明", "Level unknown").in(language)
                : level.words().in(language);
    }

    private String cause(CaseLine one) {
        if (one.result() != CaseLine.Result.MISSED) {
            return "";
        }
        var cause = one.cause();
        return cause == null
                ? new Sentence("原因未記録", "not said yet").in(language)
                : cause.words().in(language);
    }

    private String minute(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(zone));
    }
}
