package dev.hoshu.server.account;

import com.nimbusds.oauth2.sdk.TokenRequest;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An OpenID Connect provider that runs for a test: a program of others, with its own pages, keys
 * and tokens, in which people sign in by typing who they are.
 */
final class CompanySignIn implements AutoCloseable {

    /** The client's name at the provider. */
    static final String CLIENT = "hoshu-at-the-provider";

    private static final JsonMapper JSON = new JsonMapper();
    private final MockOAuth2Server server;

    CompanySignIn() {
        server =
                new MockOAuth2Server(
                        new OAuth2Config(
                                true,
                                null,
                                null,
                                false,
                                new OAuth2TokenProvider(),
                                Set.of(),
                                new NettyWrapper()),
                        new Route[0]);
        server.start(0);
    }

    /** The issuer of that name; the program serves as many as are asked for. */
    String issuer(String name) {
        return server.issuerUrl(name).toString();
    }

    /** The next token says and holds what is given here. */
    void nextTokenOf(String issuer, String subject, Map<String, Object> claims, long seconds) {
        server.enqueueCallback(
                new DefaultOAuth2TokenCallback(
                        issuer, subject, "JWT", List.of(CLIENT), claims, seconds) {
                    @Override
                    public Map<String, Object> addClaims(TokenRequest request) {
                        return new HashMap<>(claims);
                    }
                });
    }

    /** Where the provider sends a browser back to, after somebody signed in on its page. */
    static String signedIn(
            Browser browser, String page, String subject, Map<String, Object> claims) {
        var form = browser.visit(page);
        if (form.statusCode() != 200 || !form.body().contains("<form")) {
            throw new IllegalStateException("No page to sign in: " + form.statusCode());
        }
        return location(
                browser.fill(
                        page,
                        Map.of("username", subject, "claims", JSON.writeValueAsString(claims))));
    }

    /** Where an answer leads. */
    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() ->
                        new IllegalStateException(
                                "Leads nowhere: " + answer.statusCode() + " " + answer.body()));
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
