package dev.hoshu.sheets.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.ask.Answers;
import dev.hoshu.sheets.ShippedFiles;
import dev.hoshu.sheets.programme.ProgrammeFolder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An invented maker's programme with other figures is another file, not another line of Java. */
class ProgrammeAsDataTest {

    @TempDir Path folder;

    private AskLines ask = AskInTest.ask();

    @BeforeEach
    void anInventedMaker() throws IOException {
        var text =
                Files.readString(ShippedFiles.programme("lenovo-services-jp/policy.yaml"))
                        .replace("programme: lenovo-services-jp", "programme: invented-maker")
                        .replace("levels: [NBD, 24X7, 24X7_4H, 24X7_2H]", "levels: [NBD]")
                        .replace("      SWITCH:", "      MAINFRAME:")
                        .replace("  SWITCH: {ja", "  MAINFRAME: {ja")
                        .replace("terms: [12, 24]", "terms: [12, 24, 36]")
                        .replace("freeDays: 90", "freeDays: 60")
                        .replace("orderLeadMonths: 1", "orderLeadMonths: 2");
        var maker = Files.createDirectory(folder.resolve("invented-maker"));
        Files.writeString(maker.resolve("policy.yaml"), text);
        ask = new AskLines(Answers.by(ProgrammeFolder.readAll(folder)));
    }

    private JsonNode answer(String family, String level, int months, String orderedOn) {
        var question =
                ("{'id':'q','asOf':'2026-11-22','programme':'invented-maker','machine':"
                                + "{'machineNumber':'9ZZZABC','family':'%s','twoYearRenewal':false,"
                                + "'warranty':{'start':'2023-04-01','end':'2024-03-31'}},"
                                + "'ask':{'offer':{'kind':'RENEWAL','level':'%s','premier':false,"
                                + "'months':%d,'orderedOn':'%s'}}}")
                        .formatted(family, level, months, orderedOn)
                        .replace('\'', '"');
        var out = new ByteArrayOutputStream();
        ask.answerOne(question.getBytes(StandardCharsets.UTF_8), out);
        return AskInTest.read(out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    REN-5 day 60 is free,                 12, 2024-05-30, AVAILABLE, false
                    REN-5 day 61 is not,                  12, 2024-05-31, AVAILABLE, true
                    CAT-2 three years are among its terms, 36, 2024-03-01, AVAILABLE, false
                    """)
    void itsOwnFiguresHold(
            String situation, int months, String orderedOn, String outcome, boolean fee) {
        var answer = answer("MAINFRAME", "NBD", months, orderedOn);
        assertThat(answer.get("outcome").asString()).isEqualTo(outcome);
        assertThat(answer.get("reinstatementFee").asBoolean()).isEqualTo(fee);
    }

    @Test
    void theOrderIsDueTwoMonthsAhead() {
        assertThat(answer("MAINFRAME", "NBD", 12, "2024-01-30").get("advice").isEmpty()).isTrue();
        assertThat(answer("MAINFRAME", "NBD", 12, "2024-01-31").get("advice").toString())
                .as("REN-3")
                .isEqualTo("[\"ORDER_NOW\"]");
    }

    @Test
    void whatItDoesNotHaveIsAnError() {
        assertThat(answer("SWITCH", "NBD", 12, "2024-01-31").at("/error/field").asString())
                .isEqualTo("/machine/family");
        assertThat(answer("MAINFRAME", "24X7", 12, "2024-01-31").at("/error/field").asString())
                .as("CAT-1")
                .isEqualTo("/ask/offer/level");
    }

    @Test
    void itsCountryIsMeantWhereNoneIsNamed() throws IOException {
        var policy = folder.resolve("invented-maker/policy.yaml");
        Files.writeString(policy, Files.readString(policy).replace("country: JP", "country: KR"));
        ask = new AskLines(Answers.by(ProgrammeFolder.readAll(folder)));
        assertThat(inCountry("", "\"KR\"")).as("TERR-1 the programme's own").isEqualTo("AVAILABLE");
        assertThat(inCountry("\"country\":\"JP\",", "\"KR\""))
                .as("TERR-1 a machine abroad")
                .isEqualTo("REFUSED");
        assertThat(inCountry("\"country\":\"JP\",", "\"JP\"")).isEqualTo("AVAILABLE");
    }

    /** The programme stands behind what depends on it, as JSON lets it. */
    private String inCountry(String machine, String offer) {
        var question =
                ("{\"asOf\":\"2026-11-22\",\"machine\":{%s\"machineNumber\":\"9ZZZABC\",\"family\":\"MAINFRAME\","
                     + "\"twoYearRenewal\":false,\"endOfSupport\":null,"
                     + "\"warranty\":{\"start\":\"2023-04-01\",\"end\":\"2024-03-31\"}},"
                     + "\"ask\":{\"offer\":{\"kind\":\"RENEWAL\",\"level\":\"NBD\",\"premier\":false,"
                     + "\"months\":12,\"country\":%s,\"orderedOn\":\"2024-03-01\"}},"
                     + "\"programme\":\"invented-maker\"}")
                        .formatted(machine, offer);
        var out = new ByteArrayOutputStream();
        ask.answerOne(question.getBytes(StandardCharsets.UTF_8), out);
        return AskInTest.read(out.toString(StandardCharsets.UTF_8)).path("outcome").asString("");
    }
}
