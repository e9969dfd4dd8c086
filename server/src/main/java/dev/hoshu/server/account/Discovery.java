package dev.hoshu.server.account;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Asks providers for their addresses and keys, when somebody first comes and then again every hour.
 * Nobody is waited for longer than seconds, and no provider is followed to another address.
 */
@Component
class Discovery {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final long FRESH_NANOS = TimeUnit.HOURS.toNanos(1);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final JdkClientHttpRequestFactory requests;
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    /** Made by Spring. */
    Discovery() {
        requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .connectTimeout(CONNECTING)
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .build());
        requests.setReadTimeout(ANSWERING);
    }

    /**
     * What a provider says of itself.
     *
     * @param registration its addresses, and as whom we ask
     * @param decoder reads its word and checks who wrote it, for whom, and until when it holds
     * @param endSession where it signs somebody out; null if it does not say
     * @param atNanos when it was asked
     */
    record Found(
            ClientRegistration registration,
            JwtDecoder decoder,
            @Nullable URI endSession,
            long atNanos) {}

    /** A provider cannot be asked, or says of itself what it should not. */
    static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        /** Whether it was not reached at all. */
        final boolean away;

        Failed(boolean away, String message, @Nullable Throwable cause) {
            super(message, cause);
            this.away = away;
        }
    }

    /** What a provider says of itself. */
    Found of(Provider provider) throws Failed {
        var known = found.get(provider.id());
        if (known != null && System.nanoTime() - known.atNanos() < FRESH_NANOS) {
            return known;
        }
        var now = ask(provider);
        found.put(provider.id(), now);
        return now;
    }

    /** For the questions that go to the provider with the code, and for the answers to them. */
    RestClient forTokens() {
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> {
                    converters.addCustomConverter(new FormHttpMessageConverter());
                    converters.addCustomConverter(
                            new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    /** For the question who somebody is. */
    RestTemplate forPeople() {
        var template = new RestTemplate(requests);
        template.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return template;
    }

    private Found ask(Provider provider) throws Failed {
        try {
            var metadata =
                    RestClient.builder()
                            .requestFactory(requests)
                            .build()
                            .get()
                            .uri(
                                    URI.create(
                                            provider.issuer().replaceFirst("/$", "")
                                                    + "/.well-known/openid-configuration"))
                            .retrieve()
                            .body(METADATA);
            return read(provider, metadata == null ? Map.of() : metadata);
        } catch (RestClientException e) {
            throw new Failed(true, "cannot be asked: " + e.getClass().getSimpleName(), e);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new Failed(false, "its configuration cannot be read", e);
        }
    }

    private Found read(Provider provider, Map<String, Object> metadata) throws Failed {
        if (!provider.issuer().equals(metadata.get("issuer"))) {
            throw new Failed(false, "calls itself " + metadata.get("issuer"), null);
        }
        var registration =
                ClientRegistrations.fromOidcConfiguration(metadata)
                        .registrationId(provider.id())
                        .clientId(provider.clientId())
                        .redirectUri("{baseUrl}/sign-in/{registrationId}/back")
                        .scope(provider.scopes());
        if (provider.clientSecret() == null) {
            registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            registration.clientSecret(provider.clientSecret());
        }
        var whole = registration.build();
        var end = metadata.get("end_session_endpoint");
        return new Found(
                whole,
                decoder(whole, metadata.get("id_token_signing_alg_values_supported")),
                end == null ? null : URI.create(end.toString()),
                System.nanoTime());
    }

    private JwtDecoder decoder(ClientRegistration registration, @Nullable Object announced) {
        var decoder =
                NimbusJwtDecoder.withJwkSetUri(
                                Objects.requireNonNull(
                                        registration.getProviderDetails().getJwkSetUri()))
                        // Signed with a private key of the provider's, never with a shared secret
                        // or not at all.
                        .jwsAlgorithms(algorithms -> algorithms.addAll(asymmetric(announced)))
                        .restOperations(new RestTemplate(requests))
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        return decoder;
    }

    private static List<SignatureAlgorithm> asymmetric(@Nullable Object announced) {
        var known =
                announced instanceof Collection<?> names
                        ? names.stream()
                                .map(name -> SignatureAlgorithm.from(String.valueOf(name)))
                                .filter(Objects::nonNull)
                                .toList()
                        : List.<SignatureAlgorithm>of();
        return known.isEmpty() ? List.of(SignatureAlgorithm.RS256) : known;
    }
}
