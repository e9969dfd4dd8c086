package dev.hoshu.server.assistant.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.test.context.ContextConfiguration;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The public conformance suite against this server's own transport, offering what the suite asks
 * for by name. What belongs to sessions or streams does not apply, and stands in {@code
 * fixtures.yml}.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.assistants.requests-a-minute=10000"})
@ContextConfiguration(initializers = TestDatabase.Sample.class)
class ConformanceTest {

    private static final Path SUITE =
            Path.of("..", "acceptance", "src", "test", "resources", "conformance");

    @LocalServerPort private int port;

    @Test
    void theTransportPassesEveryScenarioThatApplies(@TempDir Path results) throws Exception {
        var log = results.resolve("said");
        var run =
                new ProcessBuilder(
                                "sh",
                                SUITE.resolve("run").toString(),
                                "http://localhost:" + port + "/mcp",
                                SUITE.resolve("fixtures.yml").toAbsolutePath().toString(),
                                results.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();

        assertThat(run.waitFor(10, TimeUnit.MINUTES)).isTrue();
        var said = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(run.exitValue()).as(said).isZero();
        assertThat(said).contains("tools-call-mixed-content", "dns-rebinding-protection");
    }

    /** The suite names nobody, so that everything it asks carries the token of somebody. */
    @TestConfiguration
    static class Offering {

        @Bean
        @Primary
        Protocols fixtures() {
            return new Protocols(language -> Protocol.offering(SuiteFixtures::offer));
        }

        @Bean
        FilterRegistrationBean<Filter> token() {
            Filter filter =
                    (request, response, chain) ->
                            chain.doFilter(new WithToken((HttpServletRequest) request), response);
            var registration = new FilterRegistrationBean<>(filter);
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }
    }

    private static final class WithToken extends HttpServletRequestWrapper {

        WithToken(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase("Authorization")
                    ? "Bearer " + TestPeople.CUSTOMER.token()
                    : super.getHeader(name);
        }
    }
}
