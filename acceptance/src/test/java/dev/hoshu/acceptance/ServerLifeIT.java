package dev.hoshu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Starting, stopping and dying with the embedded database; one data folder goes through all of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.SAME_THREAD)
class ServerLifeIT {

    private static final String MACHINE = "/api/v1/machines/7X06/J35J5RYC";

    private final DataFolder data = DataFolder.create("life");
    private String firstAnswer = "";

    @BeforeAll
    void startForTheFirstTime() {
        try (var server = RunningServer.start("life-first", data.options())) {
            var answer = server.get(MACHINE);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            firstAnswer = answer.body();
            assertThat(server.log()).as("the first start tells its progress").contains("12,000");
        }
    }

    @AfterAll
    void removeTheFolder() {
        data.close();
    }

    @Test
    @Order(1)
    void stoppingLeavesNoDatabaseBehind() {
        assertThat(data.databaseProcesses()).isEmpty();
    }

    @Test
    @Order(2)
    void theNextStartFindsEverythingAndLoadsNothingAgain() {
        var before = Instant.now();
        try (var server = RunningServer.start("life-again", data.options())) {
            System.out.println(
                    "later start: " + Duration.between(before, Instant.now()).toMillis() + " ms");
            assertThat(server.get(MACHINE).body()).isEqualTo(firstAnswer);
            assertThat(server.log()).doesNotContain("12,000");
        }
        assertThat(data.databaseProcesses()).isEmpty();
    }

    @Test
    @Order(3)
    void aSecondServerOnTheSameFolderIsToldSo() {
        try (var first = RunningServer.start("life-one-of-two", data.options())) {
            var second = RunningServer.launch("life-two-of-two", data.options());
            assertThat(second.awaitEnd()).as(second.log()).isNotZero();
            assertThat(second.log()).contains(data.path().toString());
            assertThat(first.get(MACHINE).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Order(4)
    void anOrphanedDatabaseDoesNotStandInTheWay() {
        var killed = RunningServer.start("life-killed", data.options());
        killed.kill();
        assertThat(data.databaseProcesses()).as("the orphan").isNotEmpty();
        try (var server = RunningServer.start("life-after-orphan", data.options())) {
            assertThat(server.get(MACHINE).body()).isEqualTo(firstAnswer);
        }
        assertThat(data.databaseProcesses()).isEmpty();
    }

    @Test
    @Order(5)
    void whenEverythingDiedAtOnceTheNextStartHasItAll() {
        var killed = RunningServer.start("life-all-killed", data.options());
        killed.kill();
        data.killDatabase();
        try (var server = RunningServer.start("life-after-all-killed", data.options())) {
            assertThat(server.get(MACHINE).body()).isEqualTo(firstAnswer);
        }
    }

    @Test
    @Order(6)
    void anUnknownOptionIsNamed() {
        var server = RunningServer.launch("life-unknown-option", List.of("--dta", "x"));
        assertThat(server.awaitEnd()).isEqualTo(2);
        assertThat(server.log()).contains("--dta");
    }
}
