package dev.hoshu.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.entitlement.ReferenceFigures;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.watch.DriveMessage.Alarm;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What a report about a drive comes to: CAT-4, REP-2, PART-6. */
class WatchDecisionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CAT-4 failed, in force              | FAILED            | 2027-03-31 | ''         | OPENS urgent CAT_4
                    CAT-4 missing, in force             | MISSING           | 2027-03-31 | ''         | OPENS urgent CAT_4
                    REP-2 predicted, in force           | FAILURE_PREDICTED | 2027-03-31 | ''         | OPENS CAT_4 REP_2
                    PART-6 little life left, in force   | MEDIA_LIFE_LOW    | 2027-03-31 | ''         | OPENS CAT_4 REP_2 PART_6
                    REP-2 media errors, in force        | MEDIA_ERRORS      | 2027-03-31 | ''         | OPENS CAT_4 REP_2
                    REP-2 grown defects, in force       | GROWN_DEFECTS     | 2027-03-31 | ''         | OPENS CAT_4 REP_2
                    CAT-4 not in force                  | FAILED            | ''         | ''         | OFFER CAT_4
                    REP-2 predicted, not in force       | FAILURE_PREDICTED | ''         | ''         | OFFER CAT_4 REP_2
                    CAT-4 a case is open, in force      | FAILED            | 2027-03-31 | K-00000001 | OPEN CAT_4
                    CAT-4 a case is open, not in force  | FAILED            | ''         | K-00000001 | OPEN CAT_4
                    CAT-4 cleared                       | CLEARED           | 2027-03-31 | ''         | CLEARED CAT_4
                    CAT-4 cleared while a case is open  | CLEARED           | 2027-03-31 | K-00000001 | CLEARED CAT_4
                    CAT-4 only a notice                 | NOTE              | 2027-03-31 | ''         | NOTHING CAT_4
                    """)
    void aReportComesToThis(
            String situation, Alarm alarm, String until, String open, String expected) {
        var outcome =
                WatchDecisions.decide(
                        new Report("SSD S1", alarm, new Sentence("事実。", "Facts.")),
                        new WatchFacts(
                                TODAY,
                                "Value Selection Plus",
                                until.isEmpty() ? null : LocalDate.parse(until),
                                open.isEmpty() ? null : open));
        assertThat(brief(outcome)).as(situation).isEqualTo(expected);
        assertThat(outcome.explanation().ja()).contains("SSD S1");
        assertThat(outcome.explanation().en()).contains("SSD S1");
        if (!open.isEmpty()) {
            assertThat(outcome.explanation().en()).contains(open);
        }
    }

    private static String brief(WatchOutcome outcome) {
        var rules =
                outcome.findings().stream()
                        .map(f -> f.rule().name())
                        .collect(Collectors.joining(" "));
        return switch (outcome) {
            case WatchOutcome.OpensCase c -> (c.urgent() ? "OPENS urgent " : "OPENS ") + rules;
            case WatchOutcome.NotedWithOffer n -> "OFFER " + rules;
            case WatchOutcome.InOpenCase o -> "OPEN " + rules;
            case WatchOutcome.NotedAsCleared c -> "CLEARED " + rules;
            case WatchOutcome.NothingToDo n -> "NOTHING " + rules;
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PART-6 89 % is not yet        | 89  | false | 0 | 0  | ''
                    PART-6 90 % is the mark       | 90  | false | 0 | 0  | MEDIA_LIFE_LOW
                    PART-6 a drive past its end   | 117 | false | 0 | 0  | MEDIA_LIFE_LOW
                    REP-2 the drive says so       | 3   | true  | 0 | 0  | FAILURE_PREDICTED
                    REP-2 four media errors       |     | false | 4 | 0  | ''
                    REP-2 five media errors       |     | false | 5 | 0  | MEDIA_ERRORS
                    REP-2 49 grown defects        |     | false |   | 49 | ''
                    REP-2 50 grown defects        |     | false |   | 50 | GROWN_DEFECTS
                    PART-6 nothing known          |     |       |   |    | ''
                    REP-2 the gravest is said     | 99  | true  | 9 | 99 | FAILURE_PREDICTED
                    """)
    void theGravestOfAReadingIsReported(
            String situation,
            @Nullable BigDecimal used,
            @Nullable Boolean predicted,
            @Nullable Long errors,
            @Nullable Long defects,
            String expected) {
        var reading =
                new DriveReading(
                        "S1", "M1", Media.SSD, used, predicted, errors, defects, null, List.of());
        assertThat(
                        Reports.of("SSD S1", reading, ReferenceFigures.watch())
                                .map(r -> r.alarm().name())
                                .orElse(""))
                .as(situation)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the plain id                    | StorageDevice.1.5.DriveFailure                | FAILURE
                    another version                 | StorageDevice.1.0.DriveFailure                | FAILURE
                    a version of three parts        | StorageDevice.1.5.1.DriveFailure              | FAILURE
                    without a version               | StorageDevice.DriveFailure                    | FAILURE
                    little life left                | StorageDevice.1.5.DrivePredictedMediaLifeLow  | MEDIA_LIFE_LOW
                    a failure predicted             | StorageDevice.1.1.DrivePredictiveFailure      | PREDICTIVE_FAILURE
                    cleared                         | StorageDevice.1.1.DriveFailureCleared         | FAILURE_CLEARED
                    another registry, the same key  | Contoso.1.5.DriveFailure                      | ''
                    the registry's name in another  | Contoso.StorageDevice.DriveFailure            | ''
                    a key that only begins alike    | StorageDevice.1.5.DriveFailureX               | ''
                    not about a drive               | StorageDevice.1.5.BatteryFailure              | ''
                    the key alone                   | DriveFailure                                  | ''
                    nothing                         | ''                                            | ''
                    """)
    void aMessageIsKnownByRegistryAndKeyAndNotByVersion(
            String situation, String id, String expected) {
        assertThat(DriveMessage.of(id).map(Enum::name).orElse(""))
                .as(situation)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PART-6 worn out before the coverage end | SSD | 0:98 10:99 20:100 30:101     | 2027-03-31 | ENDURANCE 2026-01-21
                    PART-6 worn out after the coverage end  | SSD | 0:98 10:99 20:100 30:101     | 2025-12-31 | COVERAGE 2025-12-31
                    PART-6 foreseen before it               | SSD | 0:50 10:51 20:52 30:53 40:54 | 2028-03-31 | ENDURANCE 2027-05-16
                    PART-6 foreseen after it                | SSD | 0:50 10:51 20:52 30:53 40:54 | 2026-12-31 | COVERAGE 2026-12-31
                    PART-6 foreseen on the very day         | SSD | 0:50 10:51 20:52 30:53 40:54 | 2027-05-16 | COVERAGE 2027-05-16
                    PART-6 nothing known of its wear        | SSD | ''                           | 2027-03-31 | COVERAGE 2027-03-31
                    PART-6 an HDD does not wear out         | HDD | 0:100                        | 2027-03-31 | COVERAGE 2027-03-31
                    PART-6 no coverage on record            | SSD | 0:100                        | ''         | NOT_COVERED null
                    """)
    void theCoverageOfADriveEndsWithWhicheverComesFirst(
            String situation, Media media, String readings, String coverageEnd, String expected) {
        var forecast =
                WearForecasts.of(
                        WearForecastsTest.history(readings),
                        ReferenceFigures.watch().forecast(),
                        LocalDate.of(2026, 3, 1));
        var end =
                DriveCoverage.of(
                        media,
                        forecast,
                        coverageEnd.isEmpty() ? null : LocalDate.parse(coverageEnd));
        assertThat("%s %s".formatted(end.by(), end.end())).as(situation).isEqualTo(expected);
        assertThat(end.finding().rule().id()).isEqualTo("PART-6");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Micron: 202 is the life that remains    | 202 Percent_Lifetime_Remain 99   | 1
                    Samsung: 202 is a mode of exceptions    | 202 Exception_Mode_Status 100    | ''
                    Samsung: 177 counts down                | 177 Wear_Leveling_Count 90       | 10
                    Intel: 233 counts down                  | 233 Media_Wearout_Indicator 15   | 85
                    the id alone is nothing                 | 233 Unknown_Attribute 15         | ''
                    the name alone is nothing               | 241 Media_Wearout_Indicator 15   | ''
                    beyond what it can be                   | 233 Media_Wearout_Indicator 200  | odd
                    """)
    void anAttributeIsKnownByItsIdAndItsName(String situation, String attribute, String expected) {
        var parts = attribute.split(" ", -1);
        var one =
                new WearAttributes.Attribute(
                        Integer.parseInt(parts[0]), parts[1], Long.parseLong(parts[2]), 0);
        var oddities = new java.util.ArrayList<Oddity>();
        var used = WearAttributes.used(List.of(one), oddities);
        assertThat(
                        oddities.isEmpty()
                                ? used.map(u -> u.percent().toPlainString()).orElse("")
                                : "odd")
                .as(situation)
                .isEqualTo(expected);
    }
}
