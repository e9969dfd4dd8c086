package dev.hoshu.server.database;

import dev.hoshu.domain.rulebook.Sentence;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Hoshu's tables in a database, brought up to date by the migrations that come with the program.
 */
final class Schema {

    private Schema() {}

    /**
     * Makes the schema and the extension it needs, and applies the migrations that are missing;
     * nothing if all is there.
     *
     * @throws CannotStart if the role may not do so, with the words to grant it
     */
    static void bringUpToDate(DatabaseAddress address) {
        try (var connection = address.connect()) {
            makeSchema(connection, address);
            makeExtension(connection, address);
        } catch (SQLException e) {
            throw new IllegalStateException("The schema could not be made in " + address.url(), e);
        }
        var flyway =
                Flyway.configure()
                        .dataSource(address.urlWithSearchPath(), address.user(), address.password())
                        .schemas(DatabaseAddress.SCHEMA)
                        .defaultSchema(DatabaseAddress.SCHEMA)
                        .createSchemas(false)
                        // The extension lies in the schema before the first migration.
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .locations("classpath:db/migration")
                        .load();
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new CannotStart(
                    new Sentence(
                            "データベースの形をこの版に合わせられませんでした。より新しい Hoshu が使ったデータなら、その版で起動してください。詳細: %s"
                                    .formatted(e.getMessage()),
                            "The database could not be brought to this version's form. If a newer Hoshu has used it, start that one. Details: %s"
                                    .formatted(e.getMessage())),
                    e);
        }
    }

    private static void makeSchema(Connection connection, DatabaseAddress address)
            throws SQLException {
        if (holds(
                connection,
                "SELECT to_regnamespace('" + DatabaseAddress.SCHEMA + "') IS NOT NULL")) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + DatabaseAddress.SCHEMA);
        } catch (SQLException e) {
            throw new CannotStart(
                    new Sentence(
                            "ユーザー %s はスキーマを作れません。管理者が実行してください: GRANT CREATE ON DATABASE \"%s\" TO \"%s\";"
                                    .formatted(
                                            address.user(),
                                            connection.getCatalog(),
                                            address.user()),
                            "The user %s may not make a schema. Let an administrator run: GRANT CREATE ON DATABASE \"%s\" TO \"%s\";"
                                    .formatted(
                                            address.user(),
                                            connection.getCatalog(),
                                            address.user())),
                    e);
        }
    }

    private static void makeExtension(Connection connection, DatabaseAddress address)
            throws SQLException {
        if (holds(
                connection,
                "SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'btree_gist')")) {
            return;
        }
        if (!holds(
                connection,
                "SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'btree_gist')")) {
            throw new CannotStart(
                    new Sentence(
                            "拡張 btree_gist がこの PostgreSQL にありません。PostgreSQL の contrib パッケージ（例:"
                                    + " postgresql-contrib）を入れてください。",
                            "This PostgreSQL has no extension btree_gist. Install its contrib"
                                    + " package (for example postgresql-contrib)."));
        }
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA "
                            + DatabaseAddress.SCHEMA);
        } catch (SQLException e) {
            throw new CannotStart(
                    new Sentence(
                            "ユーザー %s は拡張 btree_gist を入れられません。管理者がデータベース \"%s\" で実行してください: CREATE EXTENSION btree_gist;"
                                    .formatted(address.user(), connection.getCatalog()),
                            "The user %s may not add the extension btree_gist. Let an administrator run in the database \"%s\": CREATE EXTENSION btree_gist;"
                                    .formatted(address.user(), connection.getCatalog())),
                    e);
        }
    }

    private static boolean holds(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
