package dev.hoshu.server.report.web;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.report.AgeBand;
import dev.hoshu.domain.report.DeskReport;
import dev.hoshu.domain.report.FixVerdict;
import dev.hoshu.domain.report.Months;
import dev.hoshu.domain.report.Share;
import dev.hoshu.domain.report.Tally;
import dev.hoshu.domain.response.BreachCause;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.ColumnChart;
import dev.hoshu.server.frontdoor.Wording;
import dev.hoshu.server.report.Figure;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A report as its page shows it.
 *
 * @param report the figures
 * @param language of the words in its pictures
 */
record ReportView(DeskReport report, Locale language) {

    /** A cause and how often it was. */
    record Cause(String code, Sentence words, int count) {}

    /** A month of a level. */
    record Month(YearMonth month, Tally tally, String share) {}

    /** A level with its months. */
    record Level(
            ServiceLevel level,
            Tally tally,
            String share,
            List<Month> months,
            List<Cause> causes,
            ColumnChart chart) {}

    /** A month of first-time fix. */
    record Fix(YearMonth month, List<Integer> counts, String share) {}

    /** The levels of which something is decided. */
    public List<Level> levels() {
        return report.attainment().levels().stream().map(this::level).toList();
    }

    private Level level(ServiceLevel level) {
        var attainment = report.attainment();
        var months =
                attainment.months().each().stream()
                        .map(m -> {
                            var tally = attainment.of(level, m);
                            return new Month(m, tally, share(tally.tenthsOfPercent()));
                        })
                        .toList();
        var tally = attainment.of(level);
        return new Level(
                level,
                tally,
                share(tally.tenthsOfPercent()),
                months,
                causes(tally),
                ColumnChart.of(
                        months.stream()
                                .map(m ->
                                        new ColumnChart.Counts(
                                                label(m.month(), attainment.months()),
                                                m.tally().met(),
                                                m.tally().missed(),
                                                0))
                                .toList()));
    }

    private static List<Cause> causes(Tally tally) {
        return Stream.concat(
                        Arrays.stream(BreachCause.values())
                                .map(c -> new Cause(c.name(), c.words(), tally.because(c))),
                        Stream.of(
                                new Cause(
                                        Figure.NOT_SAID,
                                        new Sentence("原因未記録", "cause not said yet"),
                                        tally.causeNotSaid())))
                .filter(c -> c.count() > 0)
                .toList();
    }

    /** The bands of days. */
    public AgeBand[] bands() {
        return AgeBand.values();
    }

    /** Open cases by age. */
    public ColumnChart openChart() {
        return ColumnChart.of(
                Arrays.stream(AgeBand.values())
                        .map(b ->
                                new ColumnChart.Counts(
                                        b.words().in(language),
                                        b == AgeBand.OVER_30_DAYS ? 0 : report.open().in(b),
                                        b == AgeBand.OVER_30_DAYS ? report.open().in(b) : 0,
                                        0))
                        .toList());
    }

    /** What is said of first visits. */
    public FixVerdict[] verdicts() {
        return FixVerdict.values();
    }

    /** First-time fix by month. */
    public List<Fix> fixes() {
        var fix = report.fix();
        return fix.months().each().stream()
                .map(m ->
                        new Fix(
                                m,
                                Arrays.stream(FixVerdict.values()).map(v -> fix.of(m, v)).toList(),
                                share(fix.tenthsOfPercent(m))))
                .toList();
    }

    /** Its share over all months. */
    public String fixShare() {
        return share(report.fix().tenthsOfPercent());
    }

    /** Whether no machine began to work again in the months. */
    public boolean isFixEmpty() {
        return Arrays.stream(FixVerdict.values()).allMatch(v -> report.fix().of(v) == 0);
    }

    /** First-time fix by month, drawn. */
    public ColumnChart fixChart() {
        var fix = report.fix();
        return ColumnChart.of(
                fix.months().each().stream()
                        .map(m ->
                                new ColumnChart.Counts(
                                        label(m, fix.months()),
                                        fix.of(m, FixVerdict.FIRST_TIME),
                                        fix.of(m, FixVerdict.SEVERAL_VISITS)
                                                + fix.of(m, FixVerdict.CAME_BACK),
                                        fix.of(m, FixVerdict.NOT_DECIDED)))
                        .toList());
    }

    /** Parts by state. */
    public ColumnChart partsChart() {
        var sum = report.parts().sum();
        return ColumnChart.of(
                List.of(
                        part("引当済み", "reserved", sum.reserved(), 0),
                        part("輸送中", "on the way", sum.onTheWay(), 0),
                        part("返却待ち", "awaited", sum.awaited() - sum.overdue(), sum.overdue()),
                        part("請求済み", "charged", sum.charged(), 0)));
    }

    private ColumnChart.Counts part(String ja, String en, int good, int bad) {
        return new ColumnChart.Counts(new Sentence(ja, en).in(language), good, bad, 0);
    }

    private static String share(OptionalInt tenths) {
        return Share.words(tenths);
    }

    /** Amounts as everywhere. */
    public String yen(long amount) {
        return Wording.price(new Yen(amount), language);
    }

    /** The month alone; with its year where a year begins. */
    private static String label(YearMonth month, Months months) {
        boolean year = month.equals(months.first()) || month.getMonthValue() == 1;
        return year
                ? "%d/%d".formatted(month.getYear() % 100, month.getMonthValue())
                : Integer.toString(month.getMonthValue());
    }
}
