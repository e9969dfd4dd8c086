package dev.hoshu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/** The same server on a PostgreSQL that the machine's distribution made. */
class ExternalDatabaseIT {

    @Test
    void everythingIsThereOnAnExternalServerAndStaysThere() throws Exception {
        try (var database = ExternalDatabase.start()) {
            try (var server = start(database, "external-first")) {
                var machine = server.get("/api/v1/machines/7X06/J35J5RYC");
                assertThat(machine.statusCode()).as(machine.body()).isEqualTo(200);
                assertThat(server.get("/machines/7X06/J35J5RYC").statusCode()).isEqualTo(200);
                assertThat(server.get("/areas?q=100-0001").body()).contains("千代田区");
            }
            assertThat(
                            database.ask(
                                    "select count(*) from hoshu.machine where programme ="
                                            + " 'lenovo-services-jp'"))
                    .isEqualTo("12000");
            assertThat(
                            database.ask(
                                    "select count(*) from hoshu.offering join hoshu.offering_list"
                                        + " on list_id = id where list_date = date '2026-10-01'"))
                    .isEqualTo("4146");
            try (var server = start(database, "external-again")) {
                assertThat(server.get("/api/v1/machines/7X06/J35J5RYC").statusCode())
                        .isEqualTo(200);
            }
            assertThat(
                            database.ask(
                                    "select count(*) from hoshu.machine where programme ="
                                            + " 'lenovo-services-jp'"))
                    .isEqualTo("12000");
        }
    }

    private static RunningServer start(ExternalDatabase database, String name) {
        return RunningServer.start(name, List.of("--db", database.url()));
    }
}
