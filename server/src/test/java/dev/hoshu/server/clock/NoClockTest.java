package dev.hoshu.server.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;
import dev.hoshu.server.frontdoor.Today;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

import java.sql.SQLException;
import java.util.Map;

/** A server that serves no sample, over a database whose clock somebody once moved. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoshu.today=2026-11-22")
@ContextConfiguration(
        initializers = {TestDatabase.OwnSample.class, NoClockTest.WithoutSample.class})
class NoClockTest {

    @LocalServerPort private int port;
    @Autowired private Today today;
    @Autowired private ObjectProvider<SampleClock> clock;

    @Test
    void thereIsNoClockAndWhatItsTableSaysIsNotRead() {
        assertThat(clock.getIfAvailable()).isNull();
        assertThat(today.day()).hasToString("2026-11-22");
        for (var person : TestPeople.values()) {
            assertThat(new Asker(port, person).get("/clock").statusCode())
                    .as("%s", person)
                    .isEqualTo(404);
        }
    }

    /** Serves the data as an installation of one's own would. */
    static final class WithoutSample
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "no sample", Map.<String, Object>of("hoshu.sample", false)));
            var url = context.getEnvironment().getRequiredProperty("spring.datasource.url");
            var user = context.getEnvironment().getRequiredProperty("spring.datasource.username");
            var password = context.getEnvironment().getProperty("spring.datasource.password", "");
            try (var connection = java.sql.DriverManager.getConnection(url, user, password);
                    var statement = connection.createStatement()) {
                statement.execute("INSERT INTO hoshu.sample_clock (days) VALUES (400)");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
