package dev.hoshu.sheets.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hoshu.domain.ask.Answers;
import dev.hoshu.domain.dispatch.Spot;
import dev.hoshu.domain.dispatch.TravelRule;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.renewal.Reminders;
import dev.hoshu.domain.rulebook.PolicyHistory;
import dev.hoshu.sheets.ShippedFiles;
import dev.hoshu.sheets.ask.AskLines;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every figure that a policy has changes on its day and not before, and is refused, with its place,
 * if it is missing or absurd. A figure that is added to a policy and not to this test fails it.
 */
class EveryFigureTest {

    private static final String DAY_BEFORE = "2026-03-31";
    private static final String DAY = "2026-04-01";
    private static final String POLICY = "policies[0].";

    /** What may be left out, and then nothing of the kind holds. */
    private static final Set<String> OPTIONAL =
            Set.of(
                    "families.*.renewalTerms",
                    "families.*.termRule",
                    "families.*.limit.consultUntilYears",
                    "families.*.limitWithTwoYearRenewal.consultUntilYears",
                    "renewal.termsWithTwoYearRenewal",
                    "reinstatement.fee.surchargePercent",
                    "reinstatement.fee.surchargeYen",
                    "reinstatement.fee.capYen",
                    "reinstatement.refusedAfterDays",
                    "clock.levels.*.acceptedUntil",
                    "dispatch.skills.*");

    /**
     * What is read by no rule: tax is law, and how long an offer stands, and amounts, the maker
     * says.
     */
    private static final Set<String> OF_NO_RULE =
            Set.of(
                    "partReturns.days",
                    "partReturns.remindDaysBefore",
                    "partReturns.remindDaysAfter",
                    "partReturns.chargeAfterDays",
                    "dispatch.visitMinutes",
                    "dispatch.lateWithinMinutes",
                    "dispatch.skills.*",
                    "dispatch.otherSkill",
                    "dispatch.roads.windingPercent",
                    "dispatch.roads.stretches",
                    "dispatch.roads.beyondPerHour",
                    "repeatCalls.days",
                    "dispatch.keeping.marginMinutes",
                    "dispatch.keeping.leastSpareMinutes",
                    "dispatch.keeping.leastOnDuty",
                    "dispatch.keeping.leastPartsPercent",
                    "watch.actFromUsedPercent",
                    "watch.actFromMediaErrors",
                    "watch.actFromGrownDefects",
                    "watch.clockSkewMinutes",
                    "watch.eventsPerHour",
                    "watch.silentAfterDays",
                    "watch.movedAfterDays",
                    "watch.forecast.leastReadings",
                    "watch.forecast.leastDays",
                    "watch.forecast.confidencePercent",
                    "watch.forecast.beyondYears",
                    "watch.forecast.dropPercent",
                    "quote.validDays",
                    "quote.taxRounding",
                    "quote.taxRates",
                    "spotRepair.rates.invented",
                    "spotRepair.rates.labourYenPerHour",
                    "spotRepair.rates.labourStepMinutes",
                    "spotRepair.rates.travelYen",
                    "spotRepair.rates.travelYenPerKilometre",
                    "spotRepair.rates.partsShippingYen",
                    "spotRepair.rates.estimateValidDays");

    @TempDir Path folder;

    /**
     * A figure that changes, and a question to whose answer it makes a difference.
     *
     * @param figure its path in the policy, and after a blank what it says there where that is no
     *     figure of the file at hand
     * @param old its value until the day
     * @param fresh its value from the day on
     * @param question the question without its day; the machine's warranty is 2023-04-01 to
     *     2026-03-31
     * @param member a JSON Pointer into the answer
     */
    record Row(
            String figure,
            String old,
            String fresh,
            String question,
            String member,
            String before,
            String after) {

        String path() {
            return figure.replaceFirst(" .*", "");
        }

        /** The figure that is meant: of a fee that is written whole, the member after the blank. */
        String meant() {
            return PolicyText.anywhere(figure.replace(" ", "."));
        }

        @Override
        public String toString() {
            return figure + " " + old + " → " + fresh;
        }
    }

    static List<Row> rows() throws IOException {
        var file =
                Objects.requireNonNull(
                        EveryFigureTest.class.getResourceAsStream("/programme/every-figure.tsv"));
        var rows = new ArrayList<Row>();
        try (file) {
            for (var line :
                    new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (!line.startsWith("#")) {
                    var cells = line.split("\t", -1);
                    assertThat(cells).as(line).hasSize(7);
                    rows.add(
                            new Row(
                                    cells[0], cells[1], cells[2], cells[3], cells[4], cells[5],
                                    cells[6]));
                }
            }
        }
        return rows;
    }

    static PolicyText everyFigure() throws IOException {
        var file =
                Objects.requireNonNull(
                        EveryFigureTest.class.getResourceAsStream("/programme/every-figure.yaml"));
        try (file) {
            return new PolicyText(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static PolicyText shipped(String programme) throws IOException {
        return new PolicyText(Files.readString(ShippedFiles.programme(programme + "/policy.yaml")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aFigureHoldsFromItsDayAndNotBefore(Row row) throws IOException {
        var policy = everyFigure();
        var old = at(policy, row, row.old());
        var fresh = at(policy, row, row.fresh());
        use(PolicyText.inTurn(old, DAY, fresh));
        assertThat(answer(row, DAY_BEFORE)).as("the day before").isEqualTo(row.before());
        assertThat(answer(row, DAY)).as("the day").isEqualTo(row.after());
        use(old.text());
        assertThat(answer(row, DAY)).as("without the change").isEqualTo(row.before());
    }

    private static PolicyText at(PolicyText policy, Row row, String value) {
        if (policy.figures().containsKey(POLICY + row.path())) {
            return policy.with(POLICY + row.path(), value);
        }
        // A whole fee stands on one line.
        var name = row.path().substring(row.path().lastIndexOf('.') + 1);
        var written = policy.text().replaceFirst("( " + name + ": )\\{[^}]*}", "$1" + value);
        return new PolicyText(written);
    }

    private void use(String policy) throws IOException {
        var maker = folder.resolve("invented-maker");
        Files.createDirectories(maker);
        Files.writeString(maker.resolve("policy.yaml"), policy);
    }

    private String answer(Row row, String day) throws IOException {
        var lines =
                new AskLines(Answers.by(ProgrammeFolder.readAll(folder)).meaning("invented-maker"));
        var out = new ByteArrayOutputStream();
        var question = "{\"asOf\":\"" + day + "\"," + row.question() + "}";
        lines.answerOne(question.getBytes(StandardCharsets.UTF_8), out);
        var value = JsonMapper.shared().readTree(out.toByteArray()).at(row.member());
        return value.isMissingNode() ? "–" : value.toString().replace("\"", "");
    }

    @Test
    void thePreventiveServicesNameChangesOnItsDay() throws IOException {
        var fresh = everyFigure().with(POLICY + "valueSelection.plusFrom", "2021-05-01");
        var history =
                PolicyFile.read("policy.yaml", PolicyText.inTurn(everyFigure(), DAY, fresh))
                        .policies();
        var announced = LocalDate.of(2021, 4, 30);
        assertThat(
                        history.inForce(LocalDate.parse(DAY_BEFORE))
                                .map(p -> p.valueSelection().nameFor(announced)))
                .as("CAT-4")
                .contains("Value Selection Plus");
        assertThat(
                        history.inForce(LocalDate.parse(DAY))
                                .map(p -> p.valueSelection().nameFor(announced)))
                .as("CAT-4")
                .contains("Value Selection");
    }

    @Test
    void aQuotesFiguresChangeOnTheirDay() throws IOException {
        var fresh =
                everyFigure()
                        .with(POLICY + "quote.validDays", "14")
                        .with(POLICY + "quote.taxRounding", "UP")
                        .with(POLICY + "quote.taxRates", "[{from: 2026-04-01, percent: 12}]");
        var history =
                PolicyFile.read("policy.yaml", PolicyText.inTurn(everyFigure(), DAY, fresh))
                        .policies();
        assertThat(figuresOfQuote(history, DAY_BEFORE)).isEqualTo("30 days, 10 %, tax on 9: 0");
        assertThat(figuresOfQuote(history, DAY)).isEqualTo("14 days, 12 %, tax on 9: 2");
    }

    @ParameterizedTest(name = "REP-5 {0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    invented              | false | true 16000 30 6000 80 2500 14 | false 16000 30 6000 80 2500 14
                    labourYenPerHour      | 17000 | true 16000 30 6000 80 2500 14 | true 17000 30 6000 80 2500 14
                    labourStepMinutes     | 15    | true 16000 30 6000 80 2500 14 | true 16000 15 6000 80 2500 14
                    travelYen             | 0     | true 16000 30 6000 80 2500 14 | true 16000 30 0 80 2500 14
                    travelYenPerKilometre | 0     | true 16000 30 6000 80 2500 14 | true 16000 30 6000 0 2500 14
                    partsShippingYen      | 1     | true 16000 30 6000 80 2500 14 | true 16000 30 6000 80 1 14
                    estimateValidDays     | 30    | true 16000 30 6000 80 2500 14 | true 16000 30 6000 80 2500 30
                    """)
    void ratesOfChargeableWorkChangeOnTheirDay(
            String figure, String fresh, String before, String after) throws IOException {
        var shipped = shipped("lenovo-services-jp");
        var changed = shipped.with(POLICY + "spotRepair.rates." + figure, fresh);
        var history =
                PolicyFile.read("policy.yaml", PolicyText.inTurn(shipped, DAY, changed)).policies();
        assertThat(rates(history, DAY_BEFORE)).isEqualTo(before);
        assertThat(rates(history, DAY)).isEqualTo(after);
    }

    @ParameterizedTest(name = "SLA-3 {0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    visitMinutes         | 60                             | 60 240 STORAGE SERVER 52000 92
                    lateWithinMinutes    | 60                             | 90 60 STORAGE SERVER 52000 92
                    skills.STORAGE       | DISKS                          | 90 240 DISKS SERVER 52000 92
                    otherSkill           | ANYTHING                       | 90 240 STORAGE ANYTHING 52000 92
                    roads.windingPercent | 200                            | 90 240 STORAGE SERVER 80000 120
                    roads.stretches      | [{kilometres: 10, perHour: 6}] | 90 240 STORAGE SERVER 52000 142
                    roads.beyondPerHour  | 1                              | 90 240 STORAGE SERVER 52000 800
                    """)
    void figuresOfPlanningChangeOnTheirDay(String figure, String fresh, String after)
            throws IOException {
        var shipped = shipped("lenovo-services-jp");
        var changed = shipped.with(POLICY + "dispatch." + figure, fresh);
        var history =
                PolicyFile.read("policy.yaml", PolicyText.inTurn(shipped, DAY, changed)).policies();
        assertThat(planning(history, DAY_BEFORE)).isEqualTo("90 240 STORAGE SERVER 52000 92");
        assertThat(planning(history, DAY)).isEqualTo(after);
    }

    /** The figures, with the road and the minutes between two spots that are 40 km apart. */
    private static String planning(PolicyHistory history, String day) {
        var figures = history.inForce(LocalDate.parse(day)).orElseThrow().dispatch();
        double fortyKilometresNorth = Math.toDegrees(40_000 / 6_371_008.8);
        var leg =
                TravelRule.of(figures.roads())
                        .leg(
                                new Spot("here", 0, 0, "MAIN"),
                                new Spot("there", fortyKilometresNorth, 0, "MAIN"))
                        .orElseThrow();
        return "%d %d %s %s %d %d"
                .formatted(
                        figures.visitMinutes(),
                        figures.lateWithinMinutes(),
                        figures.skill("STORAGE"),
                        figures.skill("THINKSYSTEM"),
                        leg.metres(),
                        leg.minutes());
    }

    @ParameterizedTest(name = "SLA-2 {0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    marginMinutes     | 0   | 0 15 2 80
                    leastSpareMinutes | 240 | 30 240 2 80
                    leastOnDuty       | 1   | 30 15 1 80
                    leastPartsPercent | 100 | 30 15 2 100
                    """)
    void figuresOfKeepingATimedResponseChangeOnTheirDay(String figure, String fresh, String after)
            throws IOException {
        var shipped = shipped("lenovo-services-jp");
        var changed = shipped.with(POLICY + "dispatch.keeping." + figure, fresh);
        var history =
                PolicyFile.read("policy.yaml", PolicyText.inTurn(shipped, DAY, changed)).policies();
        assertThat(keeping(history, DAY_BEFORE)).isEqualTo("30 15 2 80");
        assertThat(keeping(history, DAY)).isEqualTo(after);
    }

    @ParameterizedTest(name = "PART-6 {0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    actFromUsedPercent         | 80  | 80 5 50 10 120 7 7 4 21 90 20 2
                    actFromMediaErrors         | 1   | 90 1 50 10 120 7 7 4 21 90 20 2
                    actFromGrownDefects        | 9   | 90 5 9 10 120 7 7 4 21 90 20 2
                    clockSkewMinutes           | 0   | 90 5 50 0 120 7 7 4 21 90 20 2
                    eventsPerHour              | 60  | 90 5 50 10 60 7 7 4 21 90 20 2
                    silentAfterDays            | 3   | 90 5 50 10 120 3 7 4 21 90 20 2
                    movedAfterDays             | 0   | 90 5 50 10 120 7 0 4 21 90 20 2
                    forecast.leastReadings     | 5   | 90 5 50 10 120 7 7 5 21 90 20 2
                    forecast.leastDays         | 30  | 90 5 50 10 120 7 7 4 30 90 20 2
                    forecast.confidencePercent | 95  | 90 5 50 10 120 7 7 4 21 95 20 2
                    forecast.beyondYears       | 10  | 90 5 50 10 120 7 7 4 21 90 10 2
                    forecast.dropPercent       | 0   | 90 5 50 10 120 7 7 4 21 90 20 0
                    """)
    void figuresOfTheWatchOverDrivesChangeOnTheirDay(String figure, String fresh, String after)
            throws IOException {
        var shipped = shipped("lenovo-services-jp");
        var changed = shipped.with(POLICY + "watch." + figure, fresh);
        var history =
                PolicyFile.read("policy.yaml", PolicyText.inTurn(shipped, DAY, changed)).policies();
        assertThat(watch(history, DAY_BEFORE)).isEqualTo("90 5 50 10 120 7 7 4 21 90 20 2");
        assertThat(watch(history, DAY)).isEqualTo(after);
    }

    private static String watch(PolicyHistory history, String day) {
        var figures = history.inForce(LocalDate.parse(day)).orElseThrow().watch();
        var forecast = figures.forecast();
        return "%d %d %d %d %d %d %d %d %d %d %d %d"
                .formatted(
                        figures.actFromUsedPercent(),
                        figures.actFromMediaErrors(),
                        figures.actFromGrownDefects(),
                        figures.clockSkewMinutes(),
                        figures.eventsPerHour(),
                        figures.silentAfterDays(),
                        figures.movedAfterDays(),
                        forecast.leastReadings(),
                        forecast.leastDays(),
                        forecast.confidencePercent(),
                        forecast.beyondYears(),
                        forecast.dropPercent());
    }

    private static String keeping(PolicyHistory history, String day) {
        var figures = history.inForce(LocalDate.parse(day)).orElseThrow().dispatch().keeping();
        return "%d %d %d %d"
                .formatted(
                        figures.marginMinutes(),
                        figures.leastSpareMinutes(),
                        figures.leastOnDuty(),
                        figures.leastPartsPercent());
    }

    private static String rates(PolicyHistory history, String day) {
        var rates =
                Objects.requireNonNull(
                        history.inForce(LocalDate.parse(day)).orElseThrow().spotRepair().rates());
        return "%s %d %d %d %d %d %d"
                .formatted(
                        rates.invented(),
                        rates.labourPerHour().amount(),
                        rates.labourStepMinutes(),
                        rates.travel().amount(),
                        rates.travelPerKilometre().amount(),
                        rates.partsShipping().amount(),
                        rates.validDays());
    }

    @Test
    void aProgrammeWithoutRatesHasNoneAndNotZero() throws IOException {
        var history =
                PolicyFile.read("policy.yaml", shipped("kakuu-services-jp").text()).policies();
        assertThat(history.inForce(LocalDate.parse(DAY_BEFORE)).orElseThrow().spotRepair().rates())
                .isNull();
        assertThat(rates(history, DAY)).isEqualTo("true 12000 15 15000 0 1200 7");
    }

    private static String figuresOfQuote(PolicyHistory history, String day) {
        var quote = history.inForce(LocalDate.parse(day)).orElseThrow().quote();
        var rate = quote.tax().on(LocalDate.parse(day)).orElseThrow();
        return "%d days, %d %%, tax on 9: %d"
                .formatted(
                        quote.validDays(),
                        rate.percent(),
                        quote.tax().of(new Yen(9), rate).amount());
    }

    @Test
    void ratesOfTaxStandInTheOrderOfTheirDays() throws IOException {
        var twice =
                everyFigure()
                        .with(
                                POLICY + "quote.taxRates",
                                "[{from: 2019-10-01, percent: 10}, {from: 2019-10-01, percent:"
                                        + " 8}]");
        assertThat(faults(twice))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.path()).isEqualTo(POLICY + "quote.taxRates[1].from");
                    assertThat(fault.why().en()).contains("order of their days");
                });
    }

    @Test
    void daysOfRemindersChangeOnTheirDay() throws IOException {
        var fresh =
                everyFigure()
                        .with(POLICY + "reminders.daysBeforeEnd", "[30]")
                        .with(POLICY + "reminders.onOrderByDay", "false");
        var history =
                PolicyFile.read("policy.yaml", PolicyText.inTurn(everyFigure(), DAY, fresh))
                        .policies();
        assertThat(codesOfReminders(history, DAY_BEFORE))
                .containsExactly("DAYS_90", "DAYS_60", "ORDER_BY", "DAYS_14");
        assertThat(codesOfReminders(history, DAY)).containsExactly("DAYS_30");
    }

    private static List<String> codesOfReminders(PolicyHistory history, String day) {
        var policy = history.inForce(LocalDate.parse(day)).orElseThrow();
        return Reminders.under(policy).of(LocalDate.parse("2027-03-31")).stream()
                .map(r -> r.occasion().code())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0]", "[367]", "[90, 90]", "[]", "[x]"})
    void daysOfRemindersThatAreAbsurdAreRefused(String days) throws IOException {
        assertThat(faults(everyFigure().with(POLICY + "reminders.daysBeforeEnd", days)))
                .isNotEmpty()
                .allSatisfy(
                        f -> assertThat(f.path()).isEqualTo(POLICY + "reminders.daysBeforeEnd"));
    }

    @Test
    void noFigureIsLeftOut() throws IOException {
        var proved = rows().stream().map(Row::meant).collect(Collectors.toCollection(TreeSet::new));
        proved.add("effectiveFrom");
        proved.add("valueSelection.plusFrom");
        proved.add("reminders.daysBeforeEnd");
        proved.add("reminders.onOrderByDay");
        proved.addAll(ClockFiguresTest.PROVED);
        proved.addAll(OF_NO_RULE);
        assertThat(proved).containsAll(everywhere());
    }

    @Test
    void everyFigureIsReadByARuleAndNoRuleReadsWhatThereIsNot() throws IOException {
        var there = everywhere();
        there.remove("effectiveFrom");
        there.removeAll(OF_NO_RULE);
        var read =
                Stream.of(dev.hoshu.domain.rulebook.Figure.values())
                        .flatMap(figure -> figure.members().stream())
                        .toList();
        assertThat(there)
                .allSatisfy(figure ->
                        assertThat(read).as(figure).anyMatch(member -> isIn(figure, member)));
        assertThat(read)
                .allSatisfy(member ->
                        assertThat(there).as(member).anyMatch(figure -> isIn(figure, member)));
    }

    private static boolean isIn(String figure, String member) {
        return figure.equals(member) || figure.startsWith(member + ".");
    }

    private static Set<String> everywhere() throws IOException {
        var there = new TreeSet<String>();
        for (var policy :
                List.of(
                        everyFigure(),
                        shipped("lenovo-services-jp"),
                        shipped("kakuu-services-jp"))) {
            policy.figures().keySet().forEach(path -> there.add(PolicyText.anywhere(path)));
        }
        return there;
    }

    /** A figure of a policy. */
    record Figure(String name, PolicyText policy, String path, int line) {

        /** The line of the figure below. */
        int next() {
            return policy.figures().values().stream()
                    .filter(l -> l > line)
                    .findFirst()
                    .orElse(line);
        }

        @Override
        public String toString() {
            return name + " " + path;
        }
    }

    static Stream<Figure> figures() throws IOException {
        var fees =
                everyFigure()
                        .text()
                        .replaceFirst(
                                "fee: \\{[^}]*}",
                                "fee: {flatYen: 20000, surchargeYen: 500, capYen: 60000}");
        return Stream.of(
                        figures("every figure", everyFigure()),
                        figures("a flat fee", new PolicyText(fees)),
                        figures("reference", shipped("lenovo-services-jp")),
                        figures("invented maker", shipped("kakuu-services-jp")))
                .flatMap(figures -> figures);
    }

    private static Stream<Figure> figures(String name, PolicyText policy) {
        return policy.figures().entrySet().stream()
                .map(f -> new Figure(name, policy, f.getKey(), f.getValue()));
    }

    static List<PlaceFault> faults(PolicyText policy) {
        var refused =
                catchThrowableOfType(
                        UnusableProgrammeException.class,
                        () -> PolicyFile.read("policy.yaml", policy.text()));
        return refused == null ? List.of() : refused.faults();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void aFigureThatIsMissingIsRefusedWithItsPlace(Figure figure) {
        var without = figure.policy().without(figure.path());
        if (OPTIONAL.contains(PolicyText.anywhere(figure.path()))) {
            assertThatCode(() -> PolicyFile.read("policy.yaml", without.text()))
                    .doesNotThrowAnyException();
            return;
        }
        assertThat(faults(without))
                .anySatisfy(fault -> {
                    // Either base would do for a fee; the first is named.
                    assertThat(fault.path())
                            .isEqualTo(figure.path().replace("backPayPercent", "flatYen"));
                    // It is told where it should stand: at the beginning of what lacks it.
                    assertThat(fault.line()).isBetween(1, figure.next());
                    assertThat(fault.why().en()).contains("missing");
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void aFigureThatIsAbsurdIsRefusedWithItsPlace(Figure figure) {
        for (var absurd : List.of("soon", "-1", "99999999999", "''", "[]", "[0]", "{a: 1}")) {
            var spoilt = figure.policy().with(figure.path(), absurd);
            assertThat(faults(spoilt))
                    .as(absurd)
                    .anySatisfy(fault -> {
                        assertThat(fault.path()).startsWith(figure.path());
                        assertThat(fault.line()).isEqualTo(figure.line());
                        assertThat(fault.words().en())
                                .startsWith("policy.yaml:" + figure.line() + " " + figure.path());
                        assertThat(fault.words().ja()).isNotBlank();
                    });
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "programme: Invented Maker",
                "name: {ja: '', en: an invented maker}",
                "name: {ja: 架空のメーカー}",
                "invented: perhaps",
                "country: japan",
                "calendar: JPN",
                "places: ../elsewhere",
                "sample: /sample"
            })
    void theHeadOfTheFileIsReadAsStrictly(String line) throws IOException {
        var name = line.substring(0, line.indexOf(':'));
        var text = everyFigure().text();
        var spoilt =
                text.contains("\n" + name + ": ") || text.startsWith(name)
                        ? text.replaceFirst("(?m)^" + name + ": .*$", line)
                        : line + "\n" + text;
        assertThat(faults(new PolicyText(spoilt)))
                .isNotEmpty()
                .allSatisfy(fault -> {
                    assertThat(fault.path()).startsWith(name);
                    assertThat(fault.line()).isBetween(1, 5);
                });
    }

    @Test
    void theShippedPoliciesAreRightAsTheyStand() {
        for (var programme : List.of("lenovo-services-jp", "kakuu-services-jp")) {
            try {
                assertThat(faults(shipped(programme))).as(programme).isEmpty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
