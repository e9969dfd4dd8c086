package dev.hoshu.server.account;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * A sign-in provider as it is configured (OpenID Connect).
 *
 * @param id what names it in addresses
 * @param name what people call it, in Japanese
 * @param nameEn the same in English
 * @param issuer its issuer, an absolute address; compared letter by letter with what it says itself
 * @param clientId the name under which it knows this server
 * @param clientSecret the secret that goes with that name; null for a public client
 * @param scopes what is asked for; {@code openid} is among them
 * @param verifiedClaim the claim that says whether the mail address is verified
 */
public record Provider(
        String id,
        String name,
        String nameEn,
        String issuer,
        String clientId,
        @Nullable String clientSecret,
        List<String> scopes,
        String verifiedClaim) {

    /** Copies what could be changed. */
    public Provider {
        scopes = List.copyOf(scopes);
    }

    /** What people call it, in a language. */
    public String name(Locale language) {
        return language.getLanguage().equals("en") ? nameEn : name;
    }

    /** Without the secret: it must not get into a log. */
    @Override
    public String toString() {
        return "Provider[" + id + " " + issuer + " " + clientId + "]";
    }
}
