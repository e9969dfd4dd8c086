package dev.hoshu.server.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.TestDatabase;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.context.ContextConfiguration;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/** The number of SQL statements behind an answer does not grow with what is answered. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoshu.today=2026-11-22")
@ContextConfiguration(initializers = TestDatabase.Sample.class)
class BoundedQueriesTest {

    /** Whose token it is, and that account with it. */
    private static final int STATEMENTS_OF_A_TOKEN = 1;

    /** The change counter twice, the machine, what covers it. */
    private static final int STATEMENTS_OF_OFFERS = 4 + STATEMENTS_OF_A_TOKEN;

    private static final String BY_OFFERINGS =
            """
            SELECT m.machine_type || '/' || m.serial_number
              FROM hoshu.machine m
              JOIN (SELECT f.machine_type, count(*) AS offerings
                      FROM hoshu.offering_fit f
                     WHERE f.list_id = (SELECT id FROM hoshu.offering_list ORDER BY list_date DESC LIMIT 1)
                     GROUP BY f.machine_type) n USING (machine_type)
             ORDER BY n.offerings
            """;

    private static final AtomicInteger STATEMENTS = new AtomicInteger();

    @LocalServerPort private int port;

    @Autowired private @Nullable JdbcClient jdbc;

    @TestConfiguration
    static class Counting {

        @Bean
        static BeanPostProcessor countStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source
                            ? new CountingDataSource(source)
                            : bean;
                }
            };
        }
    }

    private static final class CountingDataSource extends DelegatingDataSource {
        CountingDataSource(DataSource counted) {
            super(counted);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection)
                    Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (proxy, method, arguments) -> {
                                // Work beside the requests, such as sealing the audit, is not
                                // theirs.
                                if (isOfARequest(Thread.currentThread())
                                        && (method.getName().equals("prepareStatement")
                                                || method.getName().equals("createStatement"))
                                        && !isOfPlaces(arguments)) {
                                    STATEMENTS.incrementAndGet();
                                }
                                try {
                                    return method.invoke(connection, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
        }

        /** Whether places were read anew is looked at once in a while, whoever asks just then. */
        private static boolean isOfPlaces(Object @Nullable [] arguments) {
            return arguments != null && arguments[0].toString().contains("hoshu.import_run");
        }

        private static boolean isOfARequest(Thread thread) {
            return thread.getName().startsWith("tomcat-handler-");
        }
    }

    @Test
    void offersOfAMachineWithManyCostNoMoreThanOfOneWithFew() {
        var many = "/api/v1/machines/%s/offers".formatted(machine("DESC"));
        var few = "/api/v1/machines/%s/offers".formatted(machine("ASC"));
        var asker = new Asker(port);
        // The first question reads the lists, which are held from then on.
        int offersOfMany = asker.json(many).path("offers").size();
        int offersOfFew = asker.json(few).path("offers").size();

        assertThat(offersOfMany).isGreaterThanOrEqualTo(49).isGreaterThan(offersOfFew);
        assertThat(statementsOf(many)).isEqualTo(STATEMENTS_OF_OFFERS);
        assertThat(statementsOf(few)).isEqualTo(STATEMENTS_OF_OFFERS);
    }

    @Test
    void aPlanCostsNoMoreThanTheOffersItIsMadeOf() {
        var plan = "/api/v1/machines/%s/plan?until=2028-03-31&level=NBD".formatted(machine("DESC"));
        new Asker(port).get(plan);

        assertThat(statementsOf(plan)).isEqualTo(STATEMENTS_OF_OFFERS);
    }

    @Test
    void questionsOfAMachineCostNoMoreThanItsOffers() {
        var offers = "/api/v1/machines/%s/offers".formatted(machine("DESC"));
        new Asker(port).get(offers);

        assertThat(statementsOf("/api/v1/machines/%s/questions".formatted(machine("DESC"))))
                .isEqualTo(STATEMENTS_OF_OFFERS);
    }

    @Test
    void aPartOfAListCostsAsMuchWhateverItsLength() {
        // The first questions read the programme and the lists, which are held from then on.
        new Asker(port).get("/api/v1/machines?customer=C00046");
        new Asker(port).get("/api/v1/catalogue");

        assertThat(statementsOf("/api/v1/machines?customer=C00046&limit=20"))
                .isEqualTo(statementsOf("/api/v1/machines?customer=C00046&limit=1"));
        assertThat(statementsOf("/api/v1/catalogue?limit=200"))
                .isEqualTo(statementsOf("/api/v1/catalogue?limit=1"));
    }

    @Test
    void aProgrammeThatIsNamedCostsNoMoreThanTheUsualOne() {
        for (var path : List.of("/catalogue", "/areas/table", "/faq", "/api/v1/questions")) {
            var named = path + "?programme=kakuu-services-jp";
            new Asker(port).get(path);
            new Asker(port).get(named);

            assertThat(statementsOf(named)).as(path).isEqualTo(statementsOf(path));
        }
    }

    @Test
    void aMachinesPageCostsAsMuchWhateverIsOnIt() {
        var many = "/machines/" + machine("DESC");
        var few = "/machines/" + machine("ASC");
        new Asker(port).get(many);
        new Asker(port).get(few);

        assertThat(statementsOf(many)).isEqualTo(statementsOf(few));
    }

    @Test
    void aHundredSerialNumbersAreLookedUpInAsManyStatementsAsOne() {
        var all =
                java.util.Objects.requireNonNull(jdbc)
                        .sql(
                                """
                                SELECT serial_number || '.' || machine_type FROM hoshu.machine
                                 WHERE programme = 'lenovo-services-jp' ORDER BY id LIMIT 100
                                """)
                        .query(String.class)
                        .list();
        assertThat(all).hasSize(100);
        statementsOfLookUp(String.join(",", all));

        assertThat(statementsOfLookUp(String.join(",", all)))
                .isEqualTo(statementsOfLookUp(all.getFirst()));
    }

    private int statementsOfLookUp(String serials) {
        int before = STATEMENTS.get();
        var asker = new Asker(port);
        var answer =
                asker.send(
                        asker.request("/v2.5/warranty?Serial=" + serials)
                                .header("ClientID", dev.hoshu.server.TestPeople.DESK.token()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"Warranty\"");
        return STATEMENTS.get() - before;
    }

    private int statementsOf(String path) {
        int before = STATEMENTS.get();
        assertThat(new Asker(port).get(path).statusCode()).as(path).isEqualTo(200);
        return STATEMENTS.get() - before;
    }

    private String machine(String order) {
        return java.util.Objects.requireNonNull(jdbc)
                .sql(BY_OFFERINGS + order + " LIMIT 1")
                .query(String.class)
                .single();
    }
}
