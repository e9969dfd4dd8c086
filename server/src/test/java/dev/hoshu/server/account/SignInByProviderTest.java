package dev.hoshu.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.server.TestDatabase;
import dev.hoshu.server.frontdoor.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Coming in by a provider that runs, walked as a browser walks. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hoshu.today=2026-11-22", "hoshu.test=SignInByProviderTest"})
@ContextConfiguration(initializers = TestDatabase.OwnSample.class)
@ExtendWith(OutputCaptureExtension.class)
class SignInByProviderTest {

    private static final CompanySignIn PROVIDER = new CompanySignIn();
    private static final String SECRET = "a-secret-that-no-log-may-have";
    private static final String START = "/sign-in/company?then=/account";

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private JdbcClient jdbc;

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry settings) {
        var company = "hoshu.sign-in.providers.company.";
        settings.add(company + "name", () -> "架空会社");
        settings.add(company + "name-en", () -> "Kakuu Company");
        settings.add(company + "issuer", () -> PROVIDER.issuer("company"));
        settings.add(company + "client-id", () -> CompanySignIn.CLIENT);
        settings.add(company + "client-secret", () -> SECRET);
        // The sample's server starts although nobody answers there.
        var away = "hoshu.sign-in.providers.away.";
        settings.add(away + "name", () -> "Away");
        settings.add(away + "issuer", () -> "http://localhost:9/away");
        settings.add(away + "client-id", () -> CompanySignIn.CLIENT);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void whoComesFirstIsLinkedByMailAndFromThenOnByTheProvidersNumber() {
        account("first", "first@example.com", Role.DEALER);
        var browser = new Browser(port);
        browser.get("/sign-in");
        var before = browser.session();
        var arrived = come(browser, "sub-first", mail("FIRST@example.com", true));
        assertThat(CompanySignIn.location(arrived)).endsWith(":" + port + "/account");
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(browser.get("/account").body())
                .contains("D-020")
                .contains("Kakuu Company")
                .contains("sub-first");
        // The address changed there, and is another account's here: the number is what counts.
        account("other", "other@example.com", Role.DESK);
        var again = new Browser(port);
        come(again, "sub-first", mail("other@example.com", true));
        assertThat(again.get("/account").body()).contains("D-020");
        assertThat(acts("first"))
                .isEqualTo("first account.linked,first account.signed-in,first account.signed-in");
        assertThat(acts("other")).isEmpty();
    }

    @Test
    void theQuestionToTheProviderIsBoundToTheBrowserAndToThisAttempt() {
        var question = query(CompanySignIn.location(new Browser(port).get(START)));
        assertThat(question)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", CompanySignIn.CLIENT)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid email")
                .containsEntry("redirect_uri", "http://localhost:" + port + "/sign-in/company/back")
                .containsKeys("state", "nonce", "code_challenge")
                .doesNotContainValue(SECRET);
    }

    @Test
    void aTokenSaysWhoSomebodyIsAndNeverWhatItMayDo() {
        account("modest", "modest@example.com", Role.DESK);
        var browser = new Browser(port);
        come(
                browser,
                "sub-modest",
                Map.of(
                        "email",
                        "modest@example.com",
                        "email_verified",
                        true,
                        "role",
                        "ADMINISTRATOR",
                        "roles",
                        java.util.List.of("ADMINISTRATOR")));
        assertThat(browser.get("/accounts").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "unverified mail,      lone@example.com,    false, UNVERIFIED",
        "unknown mail,         nobody@example.com,  true,  UNKNOWN",
        "two with one mail,    twin@example.com,    true,  SEVERAL",
        "a closed account,     gone@example.com,    true,  CLOSED",
        "one of the sample,    dealer@example.com,  true,  UNKNOWN",
        "no mail,              '',                  true,  NO_MAIL",
        "taken by another,     taken@example.com,   true,  TAKEN"
    })
    void nobodyGetsInByComing(String situation, String mail, boolean verified, String why) {
        account("lone", "lone@example.com", Role.DESK);
        account("twin-1", "twin@example.com", Role.DESK);
        account("twin-2", "Twin@example.com", Role.DEALER);
        account("taken", "taken@example.com", Role.DESK);
        account("gone", "gone@example.com", Role.DESK);
        jdbc.sql("UPDATE hoshu.account SET disabled_at = clock_timestamp() WHERE login = 'gone'")
                .update();
        if (why.equals("TAKEN")) {
            come(new Browser(port), "sub-who-was-here-first", mail(mail, true));
        }
        int before = count();
        var browser = new Browser(port);
        var refused =
                follow(
                        browser,
                        come(
                                browser,
                                "sub-of-" + situation.replace(' ', '-'),
                                mail.isEmpty()
                                        ? Map.of("email_verified", true)
                                        : mail(mail, verified)));
        assertThat(refused.statusCode()).as(situation).isEqualTo(403);
        assertThat(refused.body()).contains(words(why)).contains("Kakuu Company");
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void ofTwoAccountsTheOneThatIsOpenIsMeant() {
        account("closed-twin", "half@example.com", Role.DESK);
        jdbc.sql(
                        "UPDATE hoshu.account SET disabled_at = clock_timestamp() WHERE login ="
                                + " 'closed-twin'")
                .update();
        account("open-twin", "half@example.com", Role.DEALER);
        var browser = new Browser(port);
        come(browser, "sub-half", mail("half@example.com", true));
        assertThat(browser.get("/account").body()).contains("open-twin");
    }

    @Test
    void anotherStateAnotherBrowserOrASecondTimeIsNotTaken() {
        account("state", "state@example.com", Role.DESK);
        var browser = new Browser(port);
        var back = toTheDoor(browser, "sub-state", mail("state@example.com", true));
        assertStale(browser, back.replaceFirst("state=[^&]+", "state=of-somebody-else"));
        assertStale(new Browser(port), back);
        // The other way to ruin it leaves the attempt of this browser as it is.
        assertThat(CompanySignIn.location(browser.visit(back))).endsWith("/account");
        assertStale(browser, back);
    }

    private void assertStale(Browser browser, String back) {
        var page = follow(browser, browser.visit(back));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains(words("STALE"));
    }

    @Test
    void twoTabsDoNotSpoilEachOther() {
        account("tabs", "tabs@example.com", Role.DESK);
        var browser = new Browser(port);
        var first = toTheDoor(browser, "sub-tabs", mail("tabs@example.com", true));
        var second = toTheDoor(browser, "sub-tabs", mail("tabs@example.com", true));
        assertThat(CompanySignIn.location(browser.visit(first))).endsWith("/account");
        assertThat(CompanySignIn.location(browser.visit(second))).endsWith("/account");
    }

    @ParameterizedTest
    @CsvSource({
        "issuer,   iss,   https://elsewhere.example.org, 3600",
        "audience, aud,   another-client,                3600",
        "nonce,    nonce, of-another-attempt,            3600",
        "time,     x,     x,                             -600"
    })
    void aWordThatDoesNotHoldIsNotTaken(String what, String claim, String value, long seconds) {
        account("unproven", "unproven@example.com", Role.DESK);
        var browser = new Browser(port);
        PROVIDER.nextTokenOf(
                "company",
                "sub-unproven",
                Map.of("email", "unproven@example.com", "email_verified", true, claim, value),
                seconds);
        var page = follow(browser, come(browser, "sub-unproven", Map.of(claim, value)));
        assertThat(page.statusCode()).as(what).isEqualTo(403);
        assertThat(page.body()).as(what).contains(words("UNPROVEN"));
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied,           403, DECLINED",
        "temporarily_unavailable, 503, AWAY",
        "invalid_request,         502, UNREADABLE"
    })
    void whatTheProviderSaysInsteadEndsOnAPage(String error, int status, String why) {
        var browser = new Browser(port);
        var state = query(CompanySignIn.location(browser.get(START))).get("state");
        var page =
                follow(
                        browser,
                        browser.get("/sign-in/company/back?error=" + error + "&state=" + state));
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(words(why));
    }

    @Test
    void anAnswerOfAnotherProviderIsNotTaken() {
        var browser = new Browser(port);
        var back = toTheDoor(browser, "sub-mixed", mail("x@example.com", true));
        var page = follow(browser, browser.visit(back + "&iss=https://elsewhere.example.org"));
        assertThat(page.body()).contains(words("UNPROVEN"));
    }

    @Test
    void aProviderThatIsDownStopsNobodyElse() {
        var browser = new Browser(port);
        assertThat(browser.get("/sign-in").body())
                .contains("Sign in with Away")
                .contains("Sign in with Kakuu Company");
        var page = follow(browser, browser.get("/sign-in/away"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains(words("AWAY"));
        assertThat(browser.get("/sign-in/none").statusCode()).isEqualTo(404);
    }

    @Test
    void thePagesAreThereInBothLanguages() {
        var browser = new Browser(port);
        assertThat(browser.get("/sign-in?lang=ja").body()).contains("架空会社 で入る");
        for (var why : Arrival.Hindrance.values()) {
            var path =
                    "/sign-in/company/refused?why="
                            + why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            assertThat(browser.get(path + "&lang=ja").body())
                    .contains("架空会社")
                    .doesNotContain("account.hindered");
            assertThat(browser.get(path + "&lang=en").body())
                    .contains("Kakuu Company")
                    .doesNotContain("account.hindered");
        }
        assertThat(browser.get("/sign-in/company/refused?why=x").statusCode()).isEqualTo(400);
    }

    @Test
    void whoSignsOutIsOutHereAndIsLedToSignOutThere() {
        account("leaving", "leaving@example.com", Role.DESK);
        var browser = new Browser(port);
        come(browser, "sub-leaving", mail("leaving@example.com", true));
        var page = browser.send("/account", "/sign-out", Map.of());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        var end = page.headers().firstValue("Refresh").orElseThrow().replaceFirst("0;url=", "");
        assertThat(end).startsWith(PROVIDER.issuer("company"));
        assertThat(query(end))
                .containsEntry("client_id", CompanySignIn.CLIENT)
                .containsEntry("post_logout_redirect_uri", "http://localhost:" + port + "/")
                .containsKey("id_token_hint");
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
        assertThat(CompanySignIn.location(browser.visit(end)))
                .startsWith("http://localhost:" + port + "/");
    }

    @Test
    void whoCameByPasswordIsLedNowhereElseOnSigningOut() {
        var browser = Browser.signedIn(port, "desk", SampleAccounts.PASSWORD);
        var answer = browser.send("/account", "/sign-out", Map.of());
        assertThat(CompanySignIn.location(answer)).endsWith(":" + port + "/");
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void anAdministratorTakesALinkAwayWithAReasonAndItsSessionsEnd() {
        var account = account("linked", "linked@example.com", Role.DESK);
        var browser = new Browser(port);
        come(browser, "sub-linked", mail("linked@example.com", true));
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        var administrator = Browser.signedIn(port, "administrator", SampleAccounts.PASSWORD);
        assertThat(administrator.get("/accounts").body()).contains("linked with Kakuu Company");
        var unlink = "/accounts/" + account.id() + "/unlink";
        var link =
                Map.of("issuer", PROVIDER.issuer("company"), "subject", "sub-linked", "why", " ");
        assertThat(administrator.send("/accounts", unlink, link).statusCode()).isEqualTo(400);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        var withReason = new java.util.HashMap<>(link);
        withReason.put("why", "the wrong person");
        assertThat(administrator.send("/accounts", unlink, withReason).statusCode()).isEqualTo(302);
        assertThat(administrator.send("/accounts", unlink, withReason).statusCode()).isEqualTo(404);
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
        assertThat(
                        jdbc.sql(
                                        "SELECT who || ' ' || why FROM hoshu.audit_entry WHERE act"
                                                + " = 'account.unlinked' AND subject = 'account"
                                                + " linked'")
                                .query(String.class)
                                .single())
                .isEqualTo("administrator the wrong person");
    }

    @Test
    void anAccountThatIsClosedLaterIsOutAtOnceAndStaysOut() {
        account("closing", "closing@example.com", Role.DESK);
        var browser = new Browser(port);
        come(browser, "sub-closing", mail("closing@example.com", true));
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        jdbc.sql("UPDATE hoshu.account SET disabled_at = clock_timestamp() WHERE login = 'closing'")
                .update();
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
        var page = follow(browser, come(browser, "sub-closing", mail("closing@example.com", true)));
        assertThat(page.body()).contains(words("CLOSED"));
    }

    @ParameterizedTest
    @CsvSource({"https://example.org/", "//example.org/", "/sign-out"})
    void nobodyIsLedElsewhere(String then) {
        account("led", "led@example.com", Role.DESK);
        var browser = new Browser(port);
        var page =
                CompanySignIn.location(
                        browser.get("/sign-in/company?then=" + then.replace("/", "%2F")));
        var back = CompanySignIn.signedIn(browser, page, "sub-led", mail("led@example.com", true));
        assertThat(CompanySignIn.location(browser.visit(back))).endsWith(":" + port + "/");
    }

    @Test
    void noLogHasASecretOrAToken(CapturedOutput output) {
        account("quiet", "quiet@example.com", Role.DESK);
        var browser = new Browser(port);
        var back = toTheDoor(browser, "sub-quiet", mail("quiet@example.com", true));
        browser.visit(back);
        PROVIDER.nextTokenOf("company", "sub-quiet", Map.of("iss", "https://x.example.org"), 60);
        come(new Browser(port), "sub-quiet", Map.of("iss", "https://x.example.org"));
        var ours =
                output.getAll()
                        .lines()
                        .filter(line -> line.contains(" d.h.s."))
                        .collect(Collectors.joining("\n"));
        assertThat(ours)
                .contains("Sign-in provider company: invalid_id_token")
                .doesNotContain(SECRET)
                .doesNotContain("eyJ")
                .doesNotContain(query(back).get("code"));
    }

    /** Comes by the company's sign-in, up to the first answer of ours. */
    private java.net.http.HttpResponse<String> come(
            Browser browser, String subject, Map<String, Object> claims) {
        return browser.visit(toTheDoor(browser, subject, claims));
    }

    private static String toTheDoor(Browser browser, String subject, Map<String, Object> claims) {
        var page = CompanySignIn.location(browser.get(START));
        return CompanySignIn.signedIn(browser, page, subject, claims);
    }

    private static java.net.http.HttpResponse<String> follow(
            Browser browser, java.net.http.HttpResponse<String> answer) {
        return browser.visit(CompanySignIn.location(answer));
    }

    private static Map<String, Object> mail(String address, boolean verified) {
        return Map.of("email", address, "email_verified", verified);
    }

    private static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** The heading of a refusal. */
    private static String words(String why) {
        var bundle =
                java.util.ResourceBundle.getBundle("messages.account", java.util.Locale.ENGLISH);
        return bundle.getString("account.hindered." + why);
    }

    private int count() {
        return jdbc.sql(
                        "SELECT (SELECT count(*) FROM hoshu.account) + (SELECT count(*) FROM"
                                + " hoshu.external_identity)")
                .query(Integer.class)
                .single();
    }

    private String acts(String login) {
        return jdbc.sql(
                        "SELECT coalesce(string_agg(who || ' ' || act, ',' ORDER BY id), '') FROM"
                                + " hoshu.audit_entry WHERE subject = 'account ' || ?")
                .param(login)
                .query(String.class)
                .single();
    }

    /** An account that is none of the sample's, made when it is first asked for. */
    private Account account(String login, String email, Role role) {
        var wish =
                new Account(
                        0,
                        login,
                        login,
                        role,
                        role == Role.DEALER ? "lenovo-services-jp" : null,
                        null,
                        role == Role.DEALER ? "D-020" : null,
                        email,
                        "en",
                        false,
                        true);
        if (jdbc.sql("SELECT count(*) FROM hoshu.account WHERE login = ?")
                        .param(login)
                        .query(Integer.class)
                        .single()
                == 0) {
            jdbc.sql(
                            """
                            INSERT INTO hoshu.account (login, name, role, programme, channel, email, language)
                            VALUES (?, ?, ?, ?, ?, ?, 'en')
                            """)
                    .params(
                            Arrays.asList(
                                    login,
                                    login,
                                    role.name(),
                                    wish.programme(),
                                    wish.channel(),
                                    email))
                    .update();
        }
        return accounts.find(
                        jdbc.sql("SELECT id FROM hoshu.account WHERE login = ?")
                                .param(login)
                                .query(Long.class)
                                .single())
                .orElseThrow();
    }
}
