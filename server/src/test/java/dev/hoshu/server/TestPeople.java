package dev.hoshu.server;

import dev.hoshu.domain.catalog.Programme;
import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.database.DatabaseAddress;

import java.sql.SQLException;
import java.util.Locale;

/** The people of tests, one a role, each with a token that programs of tests use. */
public enum TestPeople {
    /** Nobody who signed in. */
    VISITOR(null, null),
    /** Of a customer with machines in the sample. */
    CUSTOMER("C00448", null),
    /** Of the dealer that sold that customer's machines. */
    DEALER(null, "D-020"),
    /** Of another dealer. */
    OTHER_DEALER(null, "D-035"),
    /** Of the service desk. */
    DESK(null, null),
    /** Of the sales desk. */
    MANAGER(null, null),
    /** Keeps the accounts. */
    ADMINISTRATOR(null, null);

    private final String customer;
    private final String channel;

    TestPeople(
            @org.jspecify.annotations.Nullable String customer,
            @org.jspecify.annotations.Nullable String channel) {
        this.customer = customer == null ? "" : customer;
        this.channel = channel == null ? "" : channel;
    }

    /** The token of this person, for every scope. */
    public String token() {
        return "hoshu_test-" + login();
    }

    /** The name to sign in with. */
    public String login() {
        return "test-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void into(DatabaseAddress address) {
        try (var connection = address.connect();
                var account =
                        connection.prepareStatement(
                                """
                                INSERT INTO hoshu.account (login, name, role, programme, customer, channel, email)
                                VALUES (?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?)
                                """);
                var token =
                        connection.prepareStatement(
                                """
                                INSERT INTO hoshu.api_token (account_id, name, token_sha256, scopes, expires_at)
                                SELECT id, 'test', ?, ARRAY['read', 'order', 'register', 'manage', 'lookup'],
                                       clock_timestamp() + interval '10 years'
                                  FROM hoshu.account WHERE login = ?
                                """)) {
            for (var person : values()) {
                if (person == VISITOR) {
                    continue;
                }
                boolean ofOne = !(person.customer + person.channel).isEmpty();
                account.setString(1, person.login());
                account.setString(2, person.login());
                account.setString(3, person.name().replace("OTHER_", ""));
                account.setString(4, ofOne ? Programme.REFERENCE : null);
                account.setString(5, person.customer);
                account.setString(6, person.channel);
                account.setString(7, person.login() + "@example.com");
                account.executeUpdate();
                token.setString(1, Secrets.sha256(person.token()));
                token.setString(2, person.login());
                token.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
