package dev.hoshu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.promise.OpenApi;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

/** The REST interface keeps what its OpenAPI document promises. */
@ExtendWith(Portal.Shared.class)
@Execution(ExecutionMode.SAME_THREAD)
class ContractIT {

    @Test
    void theDocumentIsOpenApi31AndNamesEveryLookUp(Portal portal) {
        var answer = portal.server().get("/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"3.1.");
        assertThat(new OpenApi(answer.body()).paths())
                .contains(
                        "/api/v1/search",
                        "/api/v1/machines/{machineType}/{serialNumber}",
                        "/api/v1/machines/{machineType}/{serialNumber}/coverage",
                        "/api/v1/machines/{machineType}/{serialNumber}/offers",
                        "/api/v1/catalogue",
                        "/api/v1/ask")
                .anyMatch(path -> path.startsWith("/api/v1/areas"))
                .anyMatch(path -> path.startsWith("/api/v1/postal-codes"))
                .anyMatch(path -> path.startsWith("/api/v1/addresses"));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsAnsweredAsPromised(Portal portal) {
        var document = document(portal);
        var token = ProgramToken.of(portal.server(), "manager");
        return document.reads().stream()
                // Makers' interfaces know other tokens than this one.
                .filter(request -> !request.path().matches("/(v2\\.5|PROD)/.*"))
                .map(request ->
                        DynamicTest.dynamicTest(
                                request.address(),
                                () -> {
                                    if (request.isForPeopleWhoSignedIn()) {
                                        isClosed(portal, document, request);
                                        isKept(portal, document, request, token);
                                    } else {
                                        isKept(portal, document, request);
                                    }
                                }));
    }

    private static void isClosed(Portal portal, OpenApi document, OpenApi.Request request) {
        var answer = portal.server().get(request.address());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(document.faults(request.operation(), answer)).as(answer.body()).isEmpty();
    }

    /** A server that was just started has nothing yet of what people make, and says so. */
    private static void isKept(
            Portal portal, OpenApi document, OpenApi.Request request, String token) {
        var answer =
                portal.server()
                        .send(
                                HttpRequest.newBuilder(portal.server().at(request.address()))
                                        .header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode())
                .as(answer.body())
                .isIn(request.path().contains("{") ? List.of(200, 404) : List.of(200));
        assertThat(document.faults(request.operation(), answer)).as(answer.body()).isEmpty();
    }

    private static void isKept(Portal portal, OpenApi document, OpenApi.Request request) {
        var answer = portal.server().get(request.address());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(document.faults(request.operation(), answer)).as(answer.body()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotThereOrNotReadableIsAProblemAsPromised(Portal portal) {
        var document = document(portal);
        var machine = "/api/v1/machines/{machineType}/{serialNumber}";
        return Stream.of(
                problem(portal, document, machine, "/api/v1/machines/7X06/NOSUCH99", 404),
                problem(
                        portal,
                        document,
                        machine + "/coverage",
                        "/api/v1/machines/7X06/J35J5RYC/coverage?asOf=2026-02-30",
                        400),
                problem(
                        portal,
                        document,
                        machine + "/coverage",
                        "/api/v1/machines/7X06/J35J5RYC/coverage?asof=2026-02-28",
                        400),
                problem(portal, document, "/api/v1/catalogue", "/api/v1/catalogue?kind=NONE", 400));
    }

    private static DynamicTest problem(
            Portal portal, OpenApi document, String path, String address, int status) {
        return DynamicTest.dynamicTest(
                address,
                () -> {
                    for (var language : List.of("ja", "en")) {
                        var answer =
                                portal.server()
                                        .send(
                                                HttpRequest.newBuilder(portal.server().at(address))
                                                        .header("Accept-Language", language));
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
                        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                                .startsWith("application/problem+json");
                        assertThat(answer.headers().firstValue("Content-Language"))
                                .contains(language);
                        assertThat(document.faults(document.operation(path, "get"), answer))
                                .as(answer.body())
                                .isEmpty();
                    }
                });
    }

    @Test
    void aQuestionIsAnsweredOverHttpAsOnTheCommandLine(Portal portal) {
        var question =
                "{\"id\":\"1\",\"asOf\":\"2026-11-22\","
                        + "\"ask\":{\"term\":{\"start\":\"2024-02-29\",\"years\":1}}}";
        var one = post(portal, "application/json", question);
        assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
        assertThat(one.body()).contains("\"end\":\"2025-02-28\"");
        assertThat(document(portal).faults(document(portal).operation("/api/v1/ask", "post"), one))
                .isEmpty();

        var many =
                post(portal, "application/x-ndjson", question + "\nnot JSON\n" + question + "\n");
        assertThat(many.statusCode()).as(many.body()).isEqualTo(200);
        var lines = many.body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).isEqualTo(one.body().strip());
        assertThat(lines.get(1)).contains("\"error\"");
        assertThat(lines.getLast()).isEqualTo(lines.getFirst());
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfAQuestionIsAnsweredAsPromised(Portal portal) {
        var document = document(portal);
        return document.questions().stream()
                .map(question ->
                        DynamicTest.dynamicTest(
                                question,
                                () -> {
                                    var answer = post(portal, "application/json", question);
                                    assertThat(answer.statusCode())
                                            .as(answer.body())
                                            .isEqualTo(200);
                                    assertThat(
                                                    document.faults(
                                                            document.operation(
                                                                    "/api/v1/ask", "post"),
                                                            answer))
                                            .as(answer.body())
                                            .isEmpty();
                                }));
    }

    private static HttpResponse<String> post(Portal portal, String type, String body) {
        return portal.server()
                .send(
                        HttpRequest.newBuilder(portal.server().at("/api/v1/ask"))
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static OpenApi document(Portal portal) {
        return new OpenApi(portal.server().get("/openapi.json").body());
    }
}
