package dev.hoshu.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where a database is and who asks. The password is never printed.
 *
 * @param url a JDBC address without user and password
 * @param user the role
 * @param password its password; empty if the server asks for none
 */
public record DatabaseAddress(String url, String user, String password) {

    /** The schema that everything of Hoshu lives in. */
    public static final String SCHEMA = "hoshu";

    /** Opens a connection whose search path is Hoshu's schema. */
    public Connection connect() throws SQLException {
        return connect(new Properties());
    }

    /** Opens a connection that gives up when nobody answers: something else may listen there. */
    Connection knock() throws SQLException {
        var properties = new Properties();
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "3");
        return connect(properties);
    }

    private Connection connect(Properties properties) throws SQLException {
        properties.setProperty("user", user);
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        properties.setProperty("currentSchema", SCHEMA + ",public");
        properties.setProperty("ApplicationName", "hoshu");
        return DriverManager.getConnection(url, properties);
    }

    /** The address with Hoshu's schema first on the search path. */
    public String urlWithSearchPath() {
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA + ",public";
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
