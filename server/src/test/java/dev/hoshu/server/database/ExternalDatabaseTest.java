package dev.hoshu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hoshu.server.TestDatabase;

import org.junit.jupiter.api.Test;

import java.sql.DriverManager;
import java.util.Map;

/** A PostgreSQL that exists already: its address in every form, and what it must grant. */
class ExternalDatabaseTest {

    @Test
    void userAndPasswordAreTakenFromEveryPlaceAndNeverKeptInTheAddress() {
        for (var url :
                new String[] {
                    "jdbc:postgresql://db:5433/hoshu?user=a&password=s%26cret&ssl=true",
                    "postgresql://a:s%26cret@db:5433/hoshu?ssl=true",
                    "postgres://a:s%26cret@db:5433/hoshu?ssl=true"
                }) {
            var address = ExternalDatabase.read(url, Map.of());
            assertThat(address.url()).isEqualTo("jdbc:postgresql://db:5433/hoshu?ssl=true");
            assertThat(address.user()).isEqualTo("a");
            assertThat(address.password()).isEqualTo("s&cret");
            assertThat(address.toString()).doesNotContain("cret");
        }
        var address =
                ExternalDatabase.read(
                        "jdbc:postgresql://db/hoshu",
                        Map.of("HOSHU_DB_USER", "b", "HOSHU_DB_PASSWORD", "secret"));
        assertThat(address.user()).isEqualTo("b");
        assertThat(address.password()).isEqualTo("secret");
    }

    @Test
    void anAddressThatIsNoneIsSaidWithoutRepeatingIt() {
        assertThatThrownBy(() -> ExternalDatabase.open("mysql://u:secret@db/x", Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--db")
                .hasMessageNotContaining("secret");
    }

    @Test
    void whatCannotBeReachedOrDoesNotLetUsInIsSaid() {
        assertThatThrownBy(() -> Databases.at("jdbc:postgresql://127.0.0.1:9/x?user=u", Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("127.0.0.1:9");
        var here = TestDatabase.empty();
        assertThatThrownBy(() -> Databases.at(here.url() + "?user=hoshu&password=wrong", Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("HOSHU_DB_PASSWORD")
                .hasMessageNotContaining("wrong");
        assertThatThrownBy(() ->
                        Databases.at(
                                here.url().replaceFirst("/[^/]+$", "/nowhere"),
                                Map.of(
                                        "HOSHU_DB_USER",
                                        "hoshu",
                                        "HOSHU_DB_PASSWORD",
                                        here.password())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("CREATE DATABASE");
    }

    @Test
    void aRoleWithoutRightsIsToldWhatToGrantAndThenItWorks() throws Exception {
        var here = TestDatabase.empty();
        try (var connection =
                        DriverManager.getConnection(here.url(), here.user(), here.password());
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA hoshu CASCADE");
            statement.execute("DROP ROLE IF EXISTS clerk");
            statement.execute("CREATE ROLE clerk LOGIN PASSWORD 'clerk'");
            var login = here.url() + "?user=clerk&password=clerk";
            assertThatThrownBy(() -> Databases.at(login, Map.of()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("GRANT CREATE ON DATABASE");
            statement.execute("GRANT CREATE ON DATABASE " + connection.getCatalog() + " TO clerk");
            try (var database = Databases.at(login, Map.of())) {
                assertThat(database.address().user()).isEqualTo("clerk");
            }
        }
    }
}
