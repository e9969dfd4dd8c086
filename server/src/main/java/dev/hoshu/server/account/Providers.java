package dev.hoshu.server.account;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.database.CannotStart;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The sign-in providers of {@code hoshu.sign-in.providers} (docs/accounts.md). What is configured
 * wrongly stops the start; whether a provider answers is asked when somebody comes.
 */
@Component
public class Providers {

    private static final String PREFIX = "hoshu.sign-in.providers";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final List<String> SETTINGS =
            List.of(
                    "name",
                    "name-en",
                    "issuer",
                    "client-id",
                    "client-secret",
                    "client-secret-file",
                    "scopes",
                    "verified-claim");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private final Map<String, Provider> byId;

    /** Made by Spring. */
    public Providers(Environment environment) {
        var read = new TreeMap<String, Provider>();
        Binder.get(environment)
                .bind(PREFIX, Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of())
                .forEach((id, settings) -> read.put(id, provider(id, plain(id, settings))));
        byId = new LinkedHashMap<>(read);
    }

    /** All of them, by id. */
    public List<Provider> all() {
        return List.copyOf(byId.values());
    }

    /** The one with that id. */
    public Optional<Provider> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The one with that issuer; empty where it is configured no longer. */
    public Optional<Provider> ofIssuer(String issuer) {
        return byId.values().stream().filter(p -> p.issuer().equals(issuer)).findFirst();
    }

    private static Map<String, String> plain(String id, Object settings) {
        if (!(settings instanceof Map<?, ?> map)) {
            throw wrong(id, "の下に項目がありません", "has nothing below it");
        }
        var plain = new LinkedHashMap<String, String>();
        map.forEach((key, value) -> {
            // The environment knows no hyphens: CLIENT_SECRET arrives as clientsecret.
            var name = known(String.valueOf(key));
            plain.put(
                    name.orElseThrow(() ->
                            wrong(
                                    id + "." + key,
                                    "という項目はありません（" + String.join("、", SETTINGS) + "）",
                                    "is no setting (" + String.join(", ", SETTINGS) + ")")),
                    value instanceof Map<?, ?> list
                            ? String.join(",", list.values().stream().map(String::valueOf).toList())
                            : String.valueOf(value).strip());
        });
        return plain;
    }

    private static Optional<String> known(String key) {
        var bare = bare(key);
        return SETTINGS.stream().filter(name -> bare(name).equals(bare)).findFirst();
    }

    private static String bare(String key) {
        return key.replaceAll("[-_.]", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static Provider provider(String id, Map<String, String> settings) {
        if (!ID.matcher(id).matches()) {
            throw wrong(id, "は英小文字、数字、- で40文字まで", "must be small letters, digits and -, up to 40");
        }
        var issuer = needed(id, "issuer", settings);
        if (!isTrusted(issuer)) {
            throw wrong(
                    id + ".issuer",
                    "は https:// で始まるアドレスでなければなりません（このマシン自身だけは http:// でもよい）: " + issuer,
                    "must be an address that begins with https:// (http:// for this machine alone):"
                            + " "
                            + issuer);
        }
        var scopes = new ArrayList<String>();
        scopes.add("openid");
        for (var scope : settings.getOrDefault("scopes", "email").split("[,\\s]+", -1)) {
            if (!scope.isEmpty() && !scopes.contains(scope)) {
                scopes.add(scope);
            }
        }
        var name = needed(id, "name", settings);
        return new Provider(
                id,
                name,
                settings.getOrDefault("name-en", name),
                issuer,
                needed(id, "client-id", settings),
                secret(id, settings),
                scopes,
                settings.getOrDefault("verified-claim", "email_verified"));
    }

    private static String needed(String id, String name, Map<String, String> settings) {
        var value = settings.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw wrong(id + "." + name, "がありません", "is missing");
        }
        return value;
    }

    /** A provider that is reached in the clear could be anybody. */
    private static boolean isTrusted(String issuer) {
        try {
            var address = new URI(issuer);
            var host = address.getHost();
            if (host == null || address.getFragment() != null || address.getQuery() != null) {
                return false;
            }
            return "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme()) && LOOPBACK.matcher(host).matches());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static @Nullable String secret(String id, Map<String, String> settings) {
        var itself = settings.getOrDefault("client-secret", "");
        var file = settings.getOrDefault("client-secret-file", "");
        if (file.isEmpty()) {
            return itself.isEmpty() ? null : itself;
        }
        if (!itself.isEmpty()) {
            throw wrong(
                    id,
                    "に client-secret と client-secret-file の両方があります。どちらか一つにしてください",
                    "has both client-secret and client-secret-file; keep one of them");
        }
        try {
            var secret = Files.readString(Path.of(file)).strip();
            if (secret.isEmpty()) {
                throw wrong(id + ".client-secret-file", "が空です", "is empty");
            }
            return secret;
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw wrong(id + ".client-secret-file", "を読めません: " + file, "cannot be read: " + file);
        }
    }

    private static CannotStart wrong(String at, String ja, String en) {
        return new CannotStart(
                new Sentence(
                        "設定 %s.%s %s。docs/accounts.md をご覧ください。".formatted(PREFIX, at, ja),
                        "The setting %s.%s %s; see docs/accounts.md.".formatted(PREFIX, at, en)));
    }
}
