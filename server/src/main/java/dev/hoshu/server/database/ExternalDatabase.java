package dev.hoshu.server.database;

import dev.hoshu.domain.rulebook.Sentence;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** A PostgreSQL that exists already, named by its address. */
record ExternalDatabase(DatabaseAddress address) implements OpenDatabase {

    private static final int OLDEST = 15;
    private static final int VERSION_STEP = 10_000;

    static ExternalDatabase open(String url, Map<String, String> environment) {
        var address = read(url, environment);
        try (var connection = address.connect()) {
            check(connection);
        } catch (SQLException e) {
            throw refusal(address, e);
        }
        return new ExternalDatabase(address);
    }

    @Override
    public void close() {
        // It was here before us and stays.
    }

    /** Takes user and password out of the address, so that it can be printed. */
    static DatabaseAddress read(String url, Map<String, String> environment) {
        var plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        URI uri;
        try {
            uri = new URI(plain.replaceFirst("^postgres:", "postgresql:"));
        } catch (URISyntaxException e) {
            throw unreadable();
        }
        var path = uri.getRawPath();
        if (!"postgresql".equals(uri.getScheme())
                || uri.getHost() == null
                || path == null
                || path.length() < 2) {
            throw unreadable();
        }
        var query = query(uri.getRawQuery());
        var login =
                uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
        var user =
                first(
                        query.remove("user"),
                        login.length > 0 ? decode(login[0]) : null,
                        environment.get("HOSHU_DB_USER"));
        var password =
                first(
                        query.remove("password"),
                        login.length > 1 ? decode(login[1]) : null,
                        environment.get("HOSHU_DB_PASSWORD"));
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var rest = new ArrayList<String>();
        query.forEach((name, value) ->
                rest.add(name + "=" + java.net.URLEncoder.encode(value, StandardCharsets.UTF_8)));
        var options = rest.isEmpty() ? "" : "?" + String.join("&", rest);
        return new DatabaseAddress(
                "jdbc:postgresql://" + uri.getHost() + port + path + options,
                user.isEmpty() ? System.getProperty("user.name", "") : user,
                password);
    }

    private static CannotStart unreadable() {
        // The address is not repeated: it may hold a password.
        return new CannotStart(
                new Sentence(
                        "--db（HOSHU_DB）の形が正しくありません。例:"
                                + " jdbc:postgresql://host:5432/hoshu?user=hoshu。パスワードは"
                                + " HOSHU_DB_PASSWORD でも渡せます。",
                        "--db (HOSHU_DB) is not in the right form. Example:"
                            + " jdbc:postgresql://host:5432/hoshu?user=hoshu. The password may also"
                            + " come from HOSHU_DB_PASSWORD."));
    }

    private static Map<String, String> query(@org.jspecify.annotations.Nullable String raw) {
        var found = new LinkedHashMap<String, String>();
        if (raw != null) {
            for (var part : raw.split("&", -1)) {
                var pair = part.split("=", 2);
                found.put(decode(pair[0]), pair.length > 1 ? decode(pair[1]) : "");
            }
        }
        return found;
    }

    private static String decode(String raw) {
        return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    }

    private static String first(@org.jspecify.annotations.Nullable String... candidates) {
        for (var candidate : candidates) {
            if (candidate != null && !candidate.isEmpty()) {
                return candidate;
            }
        }
        return "";
    }

    private static void check(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT current_setting('server_version_num')::int,"
                                        + " current_setting('server_version'),"
                                        + " current_setting('server_encoding')")) {
            row.next();
            if (row.getInt(1) < OLDEST * VERSION_STEP) {
                throw new CannotStart(
                        new Sentence(
                                "この PostgreSQL は %s です。15 以降が必要です。新しい版に移すか、--db なしで起動してください（同梱の版を使います）。"
                                        .formatted(row.getString(2)),
                                "This PostgreSQL is %s; 15 or later is needed. Upgrade it, or start without --db to use the one that comes with Hoshu."
                                        .formatted(row.getString(2))));
            }
            if (!row.getString(3).equals("UTF8")) {
                throw new CannotStart(
                        new Sentence(
                                "データベースの文字コードが %s です。UTF8 で作り直してください: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0;"
                                        .formatted(row.getString(3)),
                                "The database's encoding is %s. Make it with UTF8: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0;"
                                        .formatted(row.getString(3))));
            }
        }
    }

    private static CannotStart refusal(DatabaseAddress address, SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("28")) {
            return new CannotStart(
                    new Sentence(
                            "%s がユーザー %s を受け付けません。ユーザーとパスワード（--db または HOSHU_DB_USER、HOSHU_DB_PASSWORD）を確かめてください。"
                                    .formatted(address.url(), address.user()),
                            "%s does not let the user %s in. Check user and password (--db, or HOSHU_DB_USER and HOSHU_DB_PASSWORD)."
                                    .formatted(address.url(), address.user())),
                    e);
        }
        if (state.equals("3D000")) {
            return new CannotStart(
                    new Sentence(
                            "%s にそのデータベースがありません。作成してください: CREATE DATABASE … OWNER %s ENCODING 'UTF8' TEMPLATE template0;"
                                    .formatted(address.url(), address.user()),
                            "%s names a database that does not exist. Make it: CREATE DATABASE … OWNER %s ENCODING 'UTF8' TEMPLATE template0;"
                                    .formatted(address.url(), address.user())),
                    e);
        }
        return new CannotStart(
                new Sentence(
                        "%s に接続できません（%s）。アドレスと、PostgreSQL が動いていることを確かめてください。"
                                .formatted(address.url(), e.getMessage()),
                        "%s cannot be reached (%s). Check the address, and that PostgreSQL is running there."
                                .formatted(address.url(), e.getMessage())),
                e);
    }
}
