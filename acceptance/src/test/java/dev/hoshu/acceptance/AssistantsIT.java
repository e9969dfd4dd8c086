package dev.hoshu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Assistants over the packaged server, as the public conformance suite and a program ask it. */
@ExtendWith(Portal.Shared.class)
@Execution(ExecutionMode.SAME_THREAD)
class AssistantsIT {

    private static final Path SUITE =
            Path.of("acceptance", "src", "test", "resources", "conformance");

    @Test
    void thePublicConformanceSuitePasses(Portal portal) throws Exception {
        var suite = Installation.home().resolve(SUITE);
        var results = Installation.output("conformance");
        var log = results.resolve("said.log");
        try (var front =
                new WithToken(portal.server(), ProgramToken.of(portal.server(), "customer"))) {
            var run =
                    new ProcessBuilder(
                                    "sh",
                                    suite.resolve("run").toString(),
                                    front.at("/mcp").toString(),
                                    suite.resolve("product.yml").toString(),
                                    results.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();

            assertThat(run.waitFor(10, TimeUnit.MINUTES)).isTrue();
            var said = Files.readString(log, StandardCharsets.UTF_8);
            assertThat(run.exitValue()).as(said).isZero();
            for (var scenario :
                    new String[] {
                        "server-initialize", "ping", "tools-list", "dns-rebinding-protection"
                    }) {
                assertThat(said).containsPattern("✓ " + scenario);
            }
        }
    }

    @Test
    void anAssistantIsAnsweredAsAProgramIs(Portal portal) {
        var server = portal.server();
        var token = ProgramToken.of(server, "dealer");
        var asked =
                HttpRequest.newBuilder(server.at("/mcp"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .header("Accept-Language", "en")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        """
                                        {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"machine_coverage",
                                         "arguments":{"machineType":"7X06","serialNumber":"J35J5RYC"}}}
                                        """));
        var told =
                server.send(
                        HttpRequest.newBuilder(server.at("/api/v1/machines/7X06/J35J5RYC/coverage"))
                                .header("Authorization", "Bearer " + token));

        HttpResponse<String> answer = server.send(asked);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"structuredContent\":" + told.body())
                .contains("Machine 7X06");
        assertThat(
                        server.send(HttpRequest.newBuilder(server.at("/mcp")).POST(noBody()))
                                .statusCode())
                .isEqualTo(401);
    }

    private static HttpRequest.BodyPublisher noBody() {
        return HttpRequest.BodyPublishers.noBody();
    }
}
