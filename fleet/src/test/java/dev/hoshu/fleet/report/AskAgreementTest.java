package dev.hoshu.fleet.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.ask.Answers;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.coverage.RegisteredPack;
import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.fleet.programme.FleetProgramme;
import dev.hoshu.fleet.run.RunPlan;
import dev.hoshu.fleet.run.Runs;
import dev.hoshu.sheets.SheetKinds;
import dev.hoshu.sheets.ask.AskLines;
import dev.hoshu.sheets.rows.Opening;
import dev.hoshu.sheets.rows.SheetFile;
import dev.hoshu.sheets.rows.SheetKind;
import dev.hoshu.sheets.rows.SheetRow;

import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sample's sheets through Spark and through {@code ask}: equal answers. */
class AskAgreementTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path SAMPLE = Runs.PROGRAMMES.resolve("sample");

    @TempDir private Path folder;

    private final FleetProgramme programme = FleetProgramme.of(Runs.packed());
    private final AskLines ask =
            new AskLines(
                    Answers.by(List.of(programme.programme()))
                            .meaning(programme.programme().code()));

    @Test
    void theSampleGivesTheSameAnswersThroughBoth() throws Exception {
        var out = folder.resolve("out");
        var outcome =
                Runs.run(
                        new RunPlan(
                                Runs.question(Report.DECIDE),
                                SAMPLE.resolve("installed_base.csv").toString(),
                                SAMPLE.resolve("registered_services.csv").toString(),
                                out.toString(),
                                Set.of(RunPlan.Form.PARQUET),
                                1_000_000));
        assertThat(outcome.machines()).isEqualTo(12_000);
        var machines =
                rows(SheetKinds.MACHINES, SAMPLE.resolve("installed_base.csv")).stream()
                        .collect(
                                Collectors.toMap(
                                        m -> m.number() + " " + m.serial(), Function.identity()));
        var packs =
                rows(SheetKinds.SERVICES, SAMPLE.resolve("registered_services.csv")).stream()
                        .collect(Collectors.groupingBy(p -> p.machine() + " " + p.serial()));
        int asked = 0;
        int offered = 0;
        for (var row : Runs.rows(out, Report.DECIDE)) {
            var name = row.getString(0) + " " + row.getString(1);
            var own = packs.getOrDefault(name, List.of());
            var machine = Objects.requireNonNull(machines.get(name), name);
            if (machine.warranty() == null || !areServices(own)) {
                continue;
            }
            var question = question(machine, own);
            assertCoverage(name, row, answer(question, "\"coverage\":{\"on\":\"2026-11-27\"}"));
            asked++;
            if (row.getAs("proposal") != null) {
                assertOffer(name, row, answer(question, offer(row)));
                offered++;
            }
        }
        assertThat(asked).isGreaterThan(9_000);
        assertThat(offered).isGreaterThan(1_000);
    }

    private static void assertCoverage(String name, Row row, JsonNode answer) {
        var state = answer.path("state").asString();
        assertThat(row.<String>getAs("cover"))
                .as("%s: %s", name, answer)
                .isEqualTo(state.equals("EXPIRED") ? "UNCOVERED" : state);
        assertThat(row.<Object>getAs("coverage_end").toString())
                .as(name)
                .isEqualTo(answer.path("coveredUntil").asString());
        if (state.equals("COVERED")) {
            assertThat(row.<String>getAs("level")).isEqualTo(answer.path("level").asString());
            assertThat(row.<Boolean>getAs("premier")).isEqualTo(answer.path("premier").asBoolean());
        }
    }

    private static void assertOffer(String name, Row row, JsonNode answer) {
        assertThat(answer.path("outcome").asString())
                .as("%s: %s", name, answer)
                .isEqualTo(row.<Boolean>getAs("sales_desk") ? "CONSULT" : "AVAILABLE");
        assertThat(row.<Object>getAs("proposal_start").toString())
                .isEqualTo(answer.path("start").asString());
        assertThat(row.<Object>getAs("proposal_end").toString())
                .isEqualTo(answer.path("end").asString());
        assertThat(row.<String>getAs("sentence_ja"))
                .as(name)
                .isEqualTo(answer.path("explanation").path("ja").asString());
        assertThat(row.<String>getAs("sentence_en"))
                .isEqualTo(answer.path("explanation").path("en").asString());
    }

    private static String offer(Row row) {
        return "\"offer\":{\"kind\":\"RENEWAL\",\"level\":\"%s\",\"premier\":%s,\"months\":%d,\"orderedOn\":\"%s\"}"
                .formatted(
                        row.<String>getAs("proposal_level"),
                        row.<Boolean>getAs("proposal_premier"),
                        row.<Integer>getAs("proposal_months"),
                        Runs.ON);
    }

    private JsonNode answer(String question, String asked) {
        var out = new ByteArrayOutputStream();
        ask.answerOne(
                (question + ",\"ask\":{" + asked + "}}").getBytes(StandardCharsets.UTF_8), out);
        return JSON.readTree(out.toByteArray());
    }

    private boolean areServices(List<RegisteredPack> packs) {
        return packs.stream().allMatch(p -> listed(p).level() != null && isOfCoverage(listed(p)));
    }

    private static boolean isOfCoverage(ServiceOffering offering) {
        return Set.of("UPGRADE", "RENEWAL").contains(offering.kind().name());
    }

    private ServiceOffering listed(RegisteredPack pack) {
        return programme.newest(pack.offering()).orElseThrow();
    }

    private String question(InstalledMachine machine, List<RegisteredPack> packs) {
        var warranty = Objects.requireNonNull(machine.warranty());
        var type = programme.programme().machineTypes().of(machine.number()).orElseThrow();
        var level = type.baseLevel();
        var described =
                Map.of(
                        "machineNumber",
                        machine.number().toString(),
                        "country",
                        machine.country(),
                        "warranty",
                        Map.of(
                                "start",
                                warranty.firstDay().toString(),
                                "end",
                                warranty.lastDay().toString(),
                                "level",
                                (level == null ? ServiceLevel.NEXT_BUSINESS_DAY : level).code()),
                        "site",
                        machine.municipality() == null
                                ? Map.of()
                                : Map.of("municipality", machine.municipality()));
        var services = new ArrayList<Map<String, Object>>();
        for (var pack : packs) {
            services.add(
                    Map.of(
                            "kind",
                            listed(pack).kind().name(),
                            "level",
                            Objects.requireNonNull(listed(pack).level()).code(),
                            "premier",
                            listed(pack).premier(),
                            "start",
                            pack.period().firstDay().toString(),
                            "end",
                            pack.period().lastDay().toString()));
        }
        return "{\"asOf\":\"2026-11-27\",\"machine\":%s,\"services\":%s"
                .formatted(JSON.writeValueAsString(described), JSON.writeValueAsString(services));
    }

    private static <R> List<R> rows(SheetKind<R> kind, Path file) throws IOException {
        var records = new ArrayList<R>();
        try (var sheet = SheetFile.at(file)) {
            if (!(kind.open(sheet) instanceof Opening.Opened<R> opened)) {
                throw new IllegalStateException(file + " is not of its kind.");
            }
            try (var rows = opened.rows()) {
                while (rows.hasNext()) {
                    if (rows.next() instanceof SheetRow.Understood<R> row) {
                        records.add(row.record());
                    }
                }
            }
        }
        return records;
    }
}
