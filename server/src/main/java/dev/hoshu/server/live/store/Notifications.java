package dev.hoshu.server.live.store;

import org.postgresql.PGConnection;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the database tells with commits, over a connection of its own: it is held all the time. */
@Component
public class Notifications {

    private final Environment environment;

    /** Made by Spring. */
    Notifications(Environment environment) {
        this.environment = environment;
    }

    /** A connection that listens. */
    public static final class Line implements AutoCloseable {

        private final Connection connection;

        private Line(Connection connection) {
            this.connection = connection;
        }

        /** What was told, waited for at most that long. */
        public List<String> next(Duration most) throws SQLException {
            var told = new ArrayList<String>();
            var heard =
                    connection
                            .unwrap(PGConnection.class)
                            .getNotifications(Math.toIntExact(most.toMillis()));
            if (heard != null) {
                for (var one : heard) {
                    told.add(one.getParameter());
                }
            }
            return told;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** Begins to listen; what is committed from then on is heard. */
    public Line listen() throws SQLException {
        var connection =
                DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getProperty("spring.datasource.username", ""),
                        environment.getProperty("spring.datasource.password", ""));
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN hoshu_changed");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new Line(connection);
    }
}
