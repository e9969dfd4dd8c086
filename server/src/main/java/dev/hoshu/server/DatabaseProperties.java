package dev.hoshu.server;

import dev.hoshu.server.database.DatabaseAddress;

import java.util.Map;

/** How Spring is told where the database is. */
final class DatabaseProperties {

    private DatabaseProperties() {}

    /** The settings that name a database; its schema is up to date already. */
    static Map<String, Object> of(DatabaseAddress address) {
        return Map.of(
                "spring.datasource.url", address.urlWithSearchPath(),
                "spring.datasource.username", address.user(),
                "spring.datasource.password", address.password(),
                "spring.flyway.enabled", false);
    }
}
