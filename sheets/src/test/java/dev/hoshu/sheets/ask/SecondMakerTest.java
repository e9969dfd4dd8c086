package dev.hoshu.sheets.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.ask.Answers;
import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.sheets.ShippedFiles;
import dev.hoshu.sheets.offerings.SearchList;
import dev.hoshu.sheets.programme.PolicyFile;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The shipped programme of the invented maker beside the reference programme: the same question,
 * and where the figures differ another answer.
 */
class SecondMakerTest {

    private static final String MAKER = "kakuu-services-jp";
    private static final Path FOLDER = ShippedFiles.programme(MAKER);

    private static List<Programme> programmes = List.of();

    @BeforeAll
    static void theShippedProgrammes() throws IOException {
        programmes = Examples.provedProgrammes(FOLDER.resolveSibling(".").normalize());
    }

    private static String answered(String programme, String question, String member) {
        var out = new ByteArrayOutputStream();
        new AskLines(Answers.by(programmes).meaning(programme))
                .answerOne(question.getBytes(StandardCharsets.UTF_8), out);
        var answer = AskInTest.read(out.toString(StandardCharsets.UTF_8));
        assertThat(answer.get("error")).as(out.toString(StandardCharsets.UTF_8)).isNull();
        return answer.path(member).asString("–");
    }

    private static String family(String programme) {
        return programme.equals(MAKER) ? "KAKUU_RACK" : "SWITCH";
    }

    private static String renewal(String programme, int months, String orderedOn) {
        return ("{\"asOf\":\"2026-11-22\",\"machine\":{\"machineNumber\":\"9K01KKU0001\",\"family\":\"%s\","
                    + "\"endOfSupport\":null,\"twoYearRenewal\":false,"
                    + "\"warranty\":{\"start\":\"2024-04-01\",\"end\":\"2026-03-31\"}},"
                    + "\"ask\":{\"offer\":{\"kind\":\"RENEWAL\",\"level\":\"NBD\",\"premier\":false,"
                    + "\"months\":%d,\"price\":73000,\"orderedOn\":\"%s\"}}}")
                .formatted(family(programme), months, orderedOn);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "none",
            textBlock =
                    """
                    REN-5 day 60,              12, 2026-05-30, reinstatementFee,    false,     false
                    REN-5 day 61,              12, 2026-05-31, reinstatementFee,    false,     true
                    REN-5 day 90,              12, 2026-06-29, reinstatementFee,    false,     true
                    REN-5 day 91,              12, 2026-06-30, reinstatementFee,    true,      true
                    REN-5 day 91 its amount,   12, 2026-06-30, reinstatementFeeYen, –,         20020
                    REN-5 day 273 the cap,     12, 2026-12-29, reinstatementFeeYen, –,         60000
                    CAT-2 three years,         36, 2026-03-01, outcome,             REFUSED,   AVAILABLE
                    CAT-2 five years,          60, 2026-03-01, outcome,             REFUSED,   AVAILABLE
                    CAT-2 six years,           72, 2026-03-01, outcome,             REFUSED,   REFUSED
                    """)
    void whereTheFiguresDifferTheAnswersDo(
            String situation,
            int months,
            String orderedOn,
            String member,
            String reference,
            String invented) {
        assertThat(
                        answered(
                                Programme.REFERENCE,
                                renewal(Programme.REFERENCE, months, orderedOn),
                                member))
                .isEqualTo(reference);
        assertThat(answered(MAKER, renewal(MAKER, months, orderedOn), member)).isEqualTo(invented);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    TERM-3 summer,                 2026-08-12, 2026-08-13, 2026-08-17
                    TERM-3 a holiday of Japan,     2026-11-02, 2026-11-04, 2026-11-03
                    TERM-3 a holiday of the maker, 2026-11-05, 2026-11-06, 2026-11-09
                    TERM-3 the year's end,         2027-12-28, 2027-12-29, 2028-01-05
                    """)
    void itHasACalendarOfItsOwn(String situation, String after, String reference, String invented) {
        var question =
                "{\"asOf\":\"2026-11-22\",\"ask\":{\"businessDay\":{\"after\":\"%s\",\"days\":1}}}"
                        .formatted(after);
        assertThat(answered(Programme.REFERENCE, question, "date")).isEqualTo(reference);
        assertThat(answered(MAKER, question, "date")).isEqualTo(invented);
    }

    @Test
    void whatIsInventedSaysSo() throws IOException {
        var policy =
                PolicyFile.read("policy.yaml", Files.readString(FOLDER.resolve("policy.yaml")));
        assertThat(policy.invented()).isTrue();
        assertThat(policy.name().ja()).contains("架空");
        assertThat(policy.name().en()).contains("invented");
        for (var name : List.of("machine_types.csv", "holidays.csv", "service_centres.csv")) {
            assertThat(Files.readAllLines(FOLDER.resolve(name)).stream().skip(1))
                    .as(name)
                    .allMatch(line -> line.contains("架空"));
        }
        for (var year : List.of("2025", "2026")) {
            var list =
                    ShippedFiles.read(
                            new SearchList(),
                            FOLDER.resolve("search-list-" + year + "-04-01.xlsx"));
            assertThat(list.rejected()).isEmpty();
            assertThat(list.heading().title()).contains("架空");
            assertThat(list.heading().listDate()).isEqualTo(year + "-04-01");
            assertThat(list.records()).isNotEmpty().allMatch(o -> o.name().contains("架空"));
        }
        assertThat(
                        programmes.stream()
                                .filter(p -> !p.invented())
                                .map(Programme::code)
                                .collect(Collectors.toSet()))
                .containsExactly(Programme.REFERENCE);
    }

    @Test
    void itHasExamplesOfBothItsPolicies() throws IOException {
        var examples = Files.readString(FOLDER.resolve(Examples.FILE));
        assertThat(examples.lines()).hasSizeGreaterThanOrEqualTo(15);
        assertThat(examples)
                .contains("\"asOf\":\"2026-03-31\"")
                .contains("\"asOf\":\"2026-04-01\"");
    }
}
