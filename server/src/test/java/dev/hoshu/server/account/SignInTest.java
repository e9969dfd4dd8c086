package dev.hoshu.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.Asker;
import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.TestPeople;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Coming in by password, link and token, over HTTP and on a database of its own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=SignInTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
class SignInTest {

    private static final String PASSWORD = SampleAccounts.PASSWORD;

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Tokens tokens;
    @Autowired private JdbcClient jdbc;

    @Test
    void whoSignsInGetsAnotherSessionAndComesWhereHeWanted() {
        var browser = new Browser(port);
        browser.get("/sign-in");
        var before = browser.session();
        var answer =
                browser.send(
                        "/sign-in",
                        "/sign-in",
                        Map.of("login", "Dealer ", "password", PASSWORD, "then", "/account"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith(":" + port + "/account"));
        assertThat(before).isNotEmpty();
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(browser.get("/account").body()).contains("D-020");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/,/",
        "//example.org,/",
        "/\\example.org,/",
        "/account,/account",
        "account,/"
    })
    void nobodyIsLedElsewhere(String then, String led) {
        var answer =
                new Browser(port)
                        .send(
                                "/sign-in",
                                "/sign-in",
                                Map.of("login", "desk", "password", PASSWORD, "then", then));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith(":" + port + led));
    }

    @Test
    void theSessionCookieIsKeptFromScriptsAndOtherSites() {
        var answer = new Browser(port).get("/sign-in");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(c ->
                        assertThat(c)
                                .startsWith("HOSHU=")
                                .contains("HttpOnly")
                                .contains("SameSite=Lax"));
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        var browser = Browser.signedIn(port, "customer", PASSWORD);
        assertThat(browser.post("/account", Map.of("language", "en", "email", "")).statusCode())
                .isEqualTo(403);
        assertThat(
                        browser.send(
                                        "/account",
                                        "/account",
                                        Map.of("language", "ja", "email", "x@example.com"))
                                .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aWrongPasswordIsNotToldFromAnUnknownLogin() {
        var wrong = refused("manager", "not the password");
        var unknown = refused("nobody-of-that-name", "not the password");
        assertThat(wrong.replace("manager", "x"))
                .isEqualTo(unknown.replace("nobody-of-that-name", "x"));
    }

    private String refused(String login, String password) {
        var browser = new Browser(port);
        var answer =
                browser.send("/sign-in", "/sign-in", Map.of("login", login, "password", password));
        assertThat(answer.statusCode()).isEqualTo(401);
        return answer.body().replaceAll("value=\"[^\"]{40,}\"", "").replaceAll("(?s)<table.*", "");
    }

    @Test
    void beingSignedInInABrowserLetsNoAssistantIn() {
        var browser = Browser.signedIn(port, "customer", PASSWORD);

        var page = browser.get("/account");
        assertThat(page.statusCode()).isEqualTo(200);
        // The address is told where tokens are made.
        assertThat(page.body()).contains("/mcp</span>").contains("Model Context Protocol");
        assertThat(browser.send("/account", "/mcp", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void afterFiveFailuresNotEvenTheRightPasswordIsTaken() {
        var login = "throttled";
        person(login, "a password that is long");
        var browser = new Browser(port);
        for (int i = 0; i < 5; i++) {
            assertThat(attempt(browser, login, "wrong password " + i)).isEqualTo(401);
        }
        assertThat(attempt(browser, login, "a password that is long")).isEqualTo(429);
        jdbc.sql(
                        "UPDATE hoshu.sign_in_failure SET at = at - interval '16 minutes' WHERE"
                                + " login = ?")
                .param(login)
                .update();
        assertThat(attempt(browser, login, "a password that is long")).isEqualTo(302);
    }

    private static int attempt(Browser browser, String login, String password) {
        return browser.send("/sign-in", "/sign-in", Map.of("login", login, "password", password))
                .statusCode();
    }

    @Test
    void anAccountThatIsClosedIsOutAtOnce() {
        var account = person("closed", "a password that is long");
        var browser = Browser.signedIn(port, "closed", "a password that is long");
        var token = tokens.make(account.person(), "mine", java.util.Set.of("read", "manage"), 30);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        jdbc.sql("UPDATE hoshu.account SET disabled_at = clock_timestamp() WHERE login = 'closed'")
                .update();
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
        assertThat(withToken(token, "/account")).isEqualTo(401);
    }

    @Test
    void aTokenIsForItsScopesUntilItIsRevokedAndIsNotInTheDatabase() {
        var account = person("program", "a password that is long");
        var reading = tokens.make(account.person(), "read only", java.util.Set.of("read"), 30);
        var managing = tokens.make(account.person(), "all", java.util.Set.of("manage"), 30);
        assertThat(withToken(reading, "/account")).isEqualTo(403);
        assertThat(withToken(managing, "/account")).isEqualTo(200);
        assertThat(withToken(managing + "x", "/account")).isEqualTo(401);
        var id = tokens.of(account.person()).getFirst().id();
        assertThat(tokens.revoke(account.person(), id)).isTrue();
        assertThat(tokens.revoke(account.person(), id)).isFalse();
        assertThat(withToken(managing, "/account")).isEqualTo(401);
        jdbc.sql("UPDATE hoshu.api_token SET expires_at = clock_timestamp() WHERE account_id = ?")
                .param(account.id())
                .update();
        assertThat(withToken(reading, "/api/v1/machines/7X06/J35J5RYC")).isEqualTo(401);
        assertThat(
                        jdbc.sql("SELECT string_agg(t::text, ' ') FROM hoshu.api_token t")
                                .query(String.class)
                                .single())
                .doesNotContain(reading.substring(Tokens.PREFIX.length()))
                .doesNotContain(managing.substring(Tokens.PREFIX.length()));
    }

    private int withToken(String token, String path) {
        var asker = new Asker(port, TestPeople.VISITOR);
        return asker.send(asker.request(path).header("Authorization", "Bearer " + token))
                .statusCode();
    }

    @Test
    void aLinkServesOnceWhoeverIsFirst() throws Exception {
        jdbc.sql(
                        "UPDATE hoshu.account SET disabled_at = clock_timestamp() WHERE NOT sample"
                                + " AND role = 'ADMINISTRATOR'")
                .update();
        var link = accounts.inviteFirstAdministrator().orElseThrow();
        var page = new Browser(port).get("/invitation/" + link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts =
                    java.util.stream.IntStream.range(0, 16)
                            .mapToObj(n ->
                                    clients.submit(
                                            (Callable<Integer>)
                                                    () ->
                                                            new Browser(port)
                                                                    .send(
                                                                            "/invitation/" + link,
                                                                            "/invitation/" + link,
                                                                            Map.of(
                                                                                    "login",
                                                                                    "first-" + n,
                                                                                    "name",
                                                                                    "First",
                                                                                    "password",
                                                                                    "a password"
                                                                                        + " that is"
                                                                                        + " long",
                                                                                    "again",
                                                                                    "a password"
                                                                                        + " that is"
                                                                                        + " long"))
                                                                    .statusCode()))
                            .toList();
            int won = 0;
            for (var attempt : attempts) {
                won += attempt.get() == 302 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(
                        jdbc.sql("SELECT count(*) FROM hoshu.account WHERE login LIKE 'first-%'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThat(new Browser(port).get("/invitation/" + link).statusCode()).isEqualTo(404);
        assertThat(accounts.inviteFirstAdministrator()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ab,A name,a password that is long,login",
        "good,' ',a password that is long,name",
        "good,A name,short,password"
    })
    void whatIsWrongWithAnInvitationIsSaidAndTheLinkStays(
            String login, String name, String password, String fault) {
        var account = person("inviting-" + fault, "a password that is long");
        jdbc.sql(
                        "UPDATE hoshu.account SET disabled_at = clock_timestamp() WHERE NOT sample"
                                + " AND role = 'ADMINISTRATOR'")
                .update();
        assertThat(account.enabled()).isTrue();
        var link = "/invitation/" + accounts.inviteFirstAdministrator().orElseThrow();
        var answer =
                new Browser(port)
                        .send(
                                link,
                                link,
                                Map.of(
                                        "login",
                                        login,
                                        "name",
                                        name,
                                        "password",
                                        password,
                                        "again",
                                        password));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("1 to put right");
        assertThat(new Browser(port).get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorMakesAnAccountAndItsOwnerSetsThePassword() {
        var administrator = Browser.signedIn(port, "administrator", PASSWORD);
        var made =
                administrator.send(
                        "/accounts",
                        "/accounts",
                        Map.of(
                                "login", "new-dealer",
                                "name", "A dealer",
                                "role", "DEALER",
                                "programme", "lenovo-services-jp",
                                "code", "D-035",
                                "email", "dealer@example.com"));
        assertThat(made.statusCode()).isEqualTo(200);
        var link = Pattern.compile("/invitation/[0-9a-f]{64}").matcher(made.body());
        assertThat(link.find()).isTrue();
        var set =
                new Browser(port)
                        .send(
                                link.group(),
                                link.group(),
                                Map.of(
                                        "password",
                                        "quite a long one",
                                        "again",
                                        "quite a long one"));
        assertThat(set.statusCode()).isEqualTo(302);
        assertThat(Browser.signedIn(port, "new-dealer", "quite a long one").get("/account").body())
                .contains("D-035");
        assertThat(
                        jdbc.sql(
                                        "SELECT string_agg(who || ' ' || act, ',' ORDER BY id) FROM"
                                                + " hoshu.audit_entry WHERE subject = 'account"
                                                + " new-dealer'")
                                .query(String.class)
                                .single())
                .isEqualTo(
                        "administrator account.made,administrator"
                                + " account.invited,new-dealer account.password-set,new-dealer"
                                + " account.signed-in");
    }

    /** An account with that password. */
    private Account person(String login, String password) {
        accounts.addToSample(
                new Account(
                        0,
                        login,
                        login,
                        dev.hoshu.server.frontdoor.Role.DESK,
                        null,
                        null,
                        null,
                        null,
                        "en",
                        true,
                        true),
                password);
        return accounts.find(
                        jdbc.sql("SELECT id FROM hoshu.account WHERE login = ?")
                                .param(login)
                                .query(Long.class)
                                .single())
                .orElseThrow();
    }
}
