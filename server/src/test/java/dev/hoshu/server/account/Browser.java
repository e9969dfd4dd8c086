package dev.hoshu.server.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: it keeps cookies and sends the forms of the pages it was given. */
public final class Browser {

    private static final Pattern FORM_TOKEN =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;
    private String language = "en";

    /** A browser that has been nowhere yet. */
    public Browser(int port) {
        this.port = port;
    }

    /** A browser in which the person with that login and password signed in. */
    public static Browser signedIn(int port, String login, String password) {
        var browser = new Browser(port);
        var answer =
                browser.send("/sign-in", "/sign-in", Map.of("login", login, "password", password));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("Not signed in: " + answer.statusCode());
        }
        return browser;
    }

    /** From now on it asks for pages in that language; English where this is not said. */
    public void speak(String wanted) {
        language = wanted;
    }

    /** A page, without following where it leads. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form of a page. */
    public HttpResponse<String> send(String page, String action, Map<String, String> fields) {
        var token = FORM_TOKEN.matcher(get(page).body());
        var form = new LinkedHashMap<String, String>(fields);
        if (token.find()) {
            form.put("_csrf", token.group(1));
        }
        return post(action, form);
    }

    /** Goes to a whole address, which may be another server's, without following where it leads. */
    public HttpResponse<String> visit(String address) {
        return send(at(address).GET());
    }

    /** Fills in a form at a whole address, which may be another server's. */
    public HttpResponse<String> fill(String address, Map<String, String> fields) {
        return send(
                at(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(written(fields))));
    }

    /** Sends these fields and no others. */
    public HttpResponse<String> post(String action, Map<String, String> fields) {
        return fill("http://localhost:" + port + action, fields);
    }

    private static String written(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f ->
                        f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The session's name, as the server gave it; empty before it gave one. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("HOSHU"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return at("http://localhost:" + port + path);
    }

    private HttpRequest.Builder at(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Accept-Language", language);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
