package dev.hoshu.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program's token, made as a person makes one: signed in, on the page of the account. */
final class ProgramToken {

    private static final Pattern FORM_TOKEN =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern MADE = Pattern.compile("hoshu_[0-9a-f]{64}");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final RunningServer server;

    private ProgramToken(RunningServer server) {
        this.server = server;
    }

    /** A token of that account of the sample, for everything it may do. */
    static String of(RunningServer server, String login) {
        var browser = new ProgramToken(server);
        browser.send("/sign-in", "/sign-in", "login=" + login + "&password=hoshu-sample-2026");
        var page =
                browser.send(
                        "/account",
                        "/account/tokens",
                        "name=test&scope=read&scope=order&scope=register&scope=manage&days=30");
        return found(MADE, page).group();
    }

    private String send(String page, String action, String fields) {
        var token = found(FORM_TOKEN, body(HttpRequest.newBuilder(server.at(page)).GET())).group(1);
        return body(
                HttpRequest.newBuilder(server.at(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        fields
                                                + "&_csrf="
                                                + URLEncoder.encode(
                                                        token, StandardCharsets.UTF_8))));
    }

    private String body(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Matcher found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in\n" + text);
        }
        return matcher;
    }
}
