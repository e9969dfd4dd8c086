package dev.hoshu.server.report;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.report.AgeBand;
import dev.hoshu.domain.report.Attainment;
import dev.hoshu.domain.report.DeskReport;
import dev.hoshu.domain.report.FirstTimeFix;
import dev.hoshu.domain.report.FixVerdict;
import dev.hoshu.domain.report.OpenByAge;
import dev.hoshu.domain.report.PartsOut;
import dev.hoshu.domain.report.Tally;
import dev.hoshu.domain.response.BreachCause;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * One figure of a report, in the long form in which it is taken home.
 *
 * @param report which of the reports
 * @param of of what: a level's code, a part's number; empty for all
 * @param month the month, as in 2026-11; empty where it is of today or of all months
 * @param name what is counted, as a code
 * @param words the same for a person
 * @param value how many; yen of money
 */
public record Figure(
        String report, String of, String month, String name, Sentence words, long value) {

    /** The code of the cause that nobody has said. */
    public static final String NOT_SAID = "NOT_SAID";

    /** Every figure of a report, in the order in which the page shows them. */
    public static List<Figure> all(DeskReport report) {
        var figures = new ArrayList<Figure>();
        attainment(report.attainment(), figures);
        open(report.open(), figures);
        fix(report.fix(), figures);
        parts(report.parts(), figures);
        return figures;
    }

    private static void attainment(Attainment attainment, List<Figure> figures) {
        for (var level : attainment.levels()) {
            for (var month : attainment.months().each()) {
                tally(attainment.of(level, month), level, month.toString(), figures);
            }
        }
        var whole = new Counter("attainment", "", "", figures);
        whole.add("WITHIN_TIME", "期限内で未決", "within time, not decided", attainment.withinTime());
        whole.add("NO_TARGET", "期限なし", "no time set", attainment.noTarget());
        whole.add("UNREADABLE", "読み取れない", "cannot be read", attainment.unreadable());
    }

    private static void tally(Tally tally, ServiceLevel level, String month, List<Figure> figures) {
        var counter = new Counter("attainment", level.code(), month, figures);
        counter.add("MET", "目標内", "met", tally.met());
        counter.add("MISSED", "超過", "missed", tally.missed());
        var causes = new Counter("causes", level.code(), month, figures);
        for (var cause : BreachCause.values()) {
            causes.add(cause.name(), cause.words(), tally.because(cause));
        }
        causes.add(NOT_SAID, "原因未記録", "cause not said yet", tally.causeNotSaid());
    }

    private static void open(OpenByAge open, List<Figure> figures) {
        for (var line : open.lines()) {
            var counter = new Counter("open", code(line.level()), "", figures);
            for (var band : AgeBand.values()) {
                counter.add(band.name(), band.words(), line.in(band));
            }
        }
    }

    private static void fix(FirstTimeFix fix, List<Figure> figures) {
        for (var month : fix.months().each()) {
            var counter = new Counter("first-time-fix", "", month.toString(), figures);
            for (var verdict : FixVerdict.values()) {
                counter.add(verdict.name(), verdict.words(), fix.of(month, verdict));
            }
        }
    }

    private static void parts(PartsOut parts, List<Figure> figures) {
        for (var line : parts.lines()) {
            var counter = new Counter("parts", line.part(), "", figures);
            counter.add("RESERVED", "引当済み", "reserved", line.reserved());
            counter.add("ON_THE_WAY", "輸送中", "on the way", line.onTheWay());
            counter.add("AWAITED", "返却待ち", "awaited back", line.awaited());
            counter.add("OVERDUE", "うち期限超過", "of these overdue", line.overdue());
            counter.add("CHARGED", "請求済み", "charged", line.charged());
            counter.add("CHARGED_YEN", "請求額 (税別、円)", "charged, yen without tax", line.chargedYen());
        }
    }

    /** What names a level in a file; no known level is said, not left out. */
    public static String code(@Nullable ServiceLevel level) {
        return level == null ? "UNKNOWN" : level.code();
    }

    /** Adds figures that share what they are of. */
    private record Counter(String report, String of, String month, List<Figure> figures) {

        void add(String name, String ja, String en, long value) {
            add(name, new Sentence(ja, en), value);
        }

        void add(String name, Sentence words, long value) {
            figures.add(new Figure(report, of, month, name, words, value));
        }
    }
}
