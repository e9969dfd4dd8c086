package dev.hoshu.fleet.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.fleet.run.Runs;

import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which machines have rows in which report, held against what decide says of all of them. */
class ReportsTest {

    private static final int MACHINES = 4_000;

    @TempDir private static Path folder;
    private static Path base = Path.of("");
    private static List<Row> decided = List.of();

    @BeforeAll
    static void invent() throws Exception {
        base = Runs.base(folder, MACHINES);
        decided = rows(Runs.question(Report.DECIDE));
    }

    private static List<Row> rows(Question question) throws Exception {
        var out = Files.createTempDirectory(folder, "").resolve("out");
        Runs.run(Runs.plan(question, base, out, 1_000_000));
        return Runs.rows(out, question.report());
    }

    private static String name(Row row) {
        return row.getString(0) + " " + row.getString(1);
    }

    @Test
    void renewalsAreTheEndsWithinTheDaysAndTheLapsesOfAYear() throws Exception {
        var found = new HashMap<String, Row>();
        rows(Runs.question(Report.RENEWALS)).forEach(r -> found.put(name(r), r));
        for (var row : decided) {
            LocalDate end = row.getAs("coverage_end");
            boolean ends = !end.isBefore(Runs.ON) && !end.isAfter(Runs.ON.plusDays(90));
            boolean lapsed = end.isBefore(Runs.ON) && !end.isBefore(Runs.ON.minusMonths(12));
            var renewal = found.get(name(row));
            assertThat(renewal != null).as("%s %s", name(row), end).isEqualTo(ends || lapsed);
            if (renewal != null) {
                assertThat(renewal.<String>getAs("occasion").equals("LAPSED")).isEqualTo(lapsed);
                assertThat(renewal.<Object>getAs("cost_yen"))
                        .isEqualTo(row.<Object>getAs("cost_yen"));
            }
        }
        assertThat(found.values())
                .extracting(r -> r.<String>getAs("occasion"))
                .contains("LAPSED", "ORDER_BY");
    }

    @Test
    void endsOfSupportAreTheAnnouncedOnes() throws Exception {
        var announced = decided.stream().filter(r -> r.getAs("support_ends") != null).toList();
        assertThat(rows(Runs.question(Report.EOS))).isNotEmpty().isEqualTo(announced);
    }

    @Test
    void gapsAddUpToTheUncoveredDays() throws Exception {
        var days = new HashMap<String, Long>();
        for (var gap : rows(Runs.question(Report.GAPS))) {
            LocalDate from = gap.getAs("uncovered_from");
            LocalDate to = gap.getAs("uncovered_to");
            long own = ChronoUnit.DAYS.between(from, to) + 1;
            assertThat(gap.<Long>getAs("uncovered_days")).isEqualTo(own);
            days.merge(name(gap), own, Long::sum);
        }
        assertThat(days).isNotEmpty();
        for (var row : decided) {
            assertThat(row.<Long>getAs("uncovered_days"))
                    .as(name(row))
                    .isEqualTo(days.getOrDefault(name(row), 0L));
        }
    }

    @Test
    void anEndOfSupportChangesTheMachinesOfItsTypeOnly() throws Exception {
        var changed = Runs.packed().withEndsOfSupport(Map.of("7X06", LocalDate.of(2027, 6, 30)));
        var rows = rows(Runs.question(Report.WHAT_IF, changed));
        assertThat(rows).isNotEmpty();
        assertThat(rows).allMatch(r -> r.getString(0).startsWith("7X06"));
        assertThat(rows).anyMatch(r -> r.<String>getAs("rules").contains("EOS-1"));
        assertThat(rows)
                .allMatch(r -> !r.<String>getAs("aspects").isEmpty())
                .anyMatch(r -> r.<String>getAs("sentence_en").startsWith("Before: "));
    }

    @Test
    void aPolicyWithAnotherLeadChangesTheDayToOrderByOfEveryKnownEnd() throws Exception {
        var file = Runs.PROGRAMMES.resolve("lenovo-services-jp/policy.yaml");
        var text = Files.readString(file);
        var lead = "orderLeadMonths: 1";
        assertThat(text).contains(lead);
        var changed =
                Runs.packed()
                        .withPolicy(
                                text.replace(lead, "orderLeadMonths: 2")
                                        .getBytes(StandardCharsets.UTF_8));
        var rows = rows(Runs.question(Report.WHAT_IF, changed));
        assertThat(rows).hasSize(MACHINES);
        assertThat(rows)
                .allMatch(r -> r.<String>getAs("aspects").contains("ORDER_BY"))
                .allMatch(r ->
                        r.<LocalDate>getAs("order_by_after")
                                .isBefore(r.<LocalDate>getAs("order_by_before")));
    }
}
