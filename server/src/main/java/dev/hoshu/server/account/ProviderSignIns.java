package dev.hoshu.server.account;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.util.UriComponentsBuilder;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Signing in by an OpenID Connect provider: authorization code with PKCE, state and nonce. The
 * provider says who somebody is; what the person may do is said by the account alone.
 */
@Service
public class ProviderSignIns {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIns.class);
    private static final long PATIENCE_MILLIS = TimeUnit.MINUTES.toMillis(10);
    private static final int LONGEST_SUBJECT = 255;
    private static final Set<String> DECLINING =
            Set.of(
                    "access_denied",
                    "login_required",
                    "consent_required",
                    "interaction_required",
                    "account_selection_required");

    private final Accounts accounts;
    private final Discovery discovery;

    /** Made by Spring. */
    ProviderSignIns(Accounts accounts, Discovery discovery) {
        this.accounts = accounts;
        this.discovery = discovery;
    }

    /** Where a browser is to go. */
    public sealed interface Departure {

        /**
         * To the provider.
         *
         * @param address the provider's, with the question
         */
        record To(URI address) implements Departure {}

        /**
         * Nowhere.
         *
         * @param why the reason
         */
        record Stopped(Arrival.Hindrance why) implements Departure {}
    }

    /**
     * Sends somebody to a provider.
     *
     * @param then the address of this server that the person wants
     */
    public Departure setOut(Provider provider, String then, HttpServletRequest request) {
        try {
            var registration = discovery.of(provider).registration();
            var resolver =
                    new DefaultOAuth2AuthorizationRequestResolver(
                            new InMemoryClientRegistrationRepository(registration), "/sign-in");
            resolver.setAuthorizationRequestCustomizer(
                    OAuth2AuthorizationRequestCustomizers.withPkce());
            var question = Objects.requireNonNull(resolver.resolve(request, provider.id()));
            SetOut.keep(
                    request,
                    new SetOut.Attempt(provider.id(), question, then, System.currentTimeMillis()));
            return new Departure.To(URI.create(question.getAuthorizationRequestUri()));
        } catch (Discovery.Failed e) {
            LOG.warn("Sign-in provider {}: {}", provider.id(), e.getMessage());
            return new Departure.Stopped(hindrance(e));
        }
    }

    private static Arrival.Hindrance hindrance(Discovery.Failed failure) {
        return failure.away ? Arrival.Hindrance.AWAY : Arrival.Hindrance.UNREADABLE;
    }

    /**
     * Looks at what somebody brings back from a provider.
     *
     * @param state which attempt it belongs to
     * @param code what the provider is asked with for its word; empty if it sent none
     * @param error why it sent none
     * @param issuer who answers, where the provider says so (RFC 9207); else empty
     */
    public Arrival arrive(
            Provider provider,
            String state,
            String code,
            String error,
            String issuer,
            HttpServletRequest request) {
        var attempt =
                SetOut.take(request, state)
                        .filter(a -> a.provider().equals(provider.id()))
                        .filter(a -> System.currentTimeMillis() - a.atMillis() < PATIENCE_MILLIS);
        if (attempt.isEmpty()) {
            return new Arrival.Refused(Arrival.Hindrance.STALE);
        }
        if (!issuer.isEmpty() && !issuer.equals(provider.issuer())) {
            return new Arrival.Refused(Arrival.Hindrance.UNPROVEN);
        }
        if (!error.isEmpty() || code.isEmpty()) {
            return new Arrival.Refused(sent(provider, error));
        }
        try {
            return vouched(provider, user(provider, attempt.get(), code), attempt.get().then());
        } catch (AuthenticationException e) {
            return new Arrival.Refused(hindrance(provider, e));
        } catch (Discovery.Failed e) {
            LOG.warn("Sign-in provider {}: {}", provider.id(), e.getMessage());
            return new Arrival.Refused(hindrance(e));
        }
    }

    private static Arrival.Hindrance sent(Provider provider, String error) {
        if (DECLINING.contains(error)) {
            return Arrival.Hindrance.DECLINED;
        }
        LOG.warn("Sign-in provider {} sent somebody back with {}", provider.id(), plain(error));
        return error.equals("temporarily_unavailable")
                ? Arrival.Hindrance.AWAY
                : Arrival.Hindrance.UNREADABLE;
    }

    private OidcUser user(Provider provider, SetOut.Attempt attempt, String code)
            throws Discovery.Failed {
        var found = discovery.of(provider);
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(discovery.forTokens());
        var checks = new OidcAuthorizationCodeAuthenticationProvider(tokens, this::person);
        checks.setJwtDecoderFactory(registration -> found.decoder());
        var response =
                OAuth2AuthorizationResponse.success(code)
                        .redirectUri(Objects.requireNonNull(attempt.request().getRedirectUri()))
                        .state(Objects.requireNonNull(attempt.request().getState()))
                        .build();
        var known =
                checks.authenticate(
                        new OAuth2LoginAuthenticationToken(
                                found.registration(),
                                new OAuth2AuthorizationExchange(attempt.request(), response)));
        return (OidcUser) Objects.requireNonNull(Objects.requireNonNull(known).getPrincipal());
    }

    /**
     * The person as the signed word has it; only where that has no mail address it is asked for.
     */
    private OidcUser person(OidcUserRequest request) {
        var word = request.getIdToken();
        if (word.getClaimAsString("email") != null) {
            return new DefaultOidcUser(List.of(), word);
        }
        var plain = new DefaultOAuth2UserService();
        plain.setRestOperations(discovery.forPeople());
        var service = new OidcUserService();
        service.setOauth2UserService(plain);
        return service.loadUser(request);
    }

    private Arrival vouched(Provider provider, OidcUser user, String then) {
        var subject = user.getSubject();
        if (subject == null
                || subject.isBlank()
                || subject.length() > LONGEST_SUBJECT
                || subject.chars().anyMatch(Character::isISOControl)) {
            return new Arrival.Refused(Arrival.Hindrance.UNPROVEN);
        }
        var vouching =
                accounts.vouchedFor(
                        provider.issuer(),
                        subject,
                        user.getClaimAsString("email"),
                        isTrue(user.getClaims().get(provider.verifiedClaim())));
        return switch (vouching) {
            case Vouching.Admitted a ->
                    new Arrival.Admitted(
                            a.person(),
                            new Vouched(
                                    provider.id(),
                                    provider.issuer(),
                                    subject,
                                    user.getIdToken().getTokenValue()),
                            then);
            case Vouching.Refused r -> new Arrival.Refused(Arrival.Hindrance.of(r.why()));
        };
    }

    /** Some providers write the claim as a text or a number. */
    private static boolean isTrue(@Nullable Object claim) {
        return claim != null && Set.of("true", "1").contains(claim.toString());
    }

    private static Arrival.Hindrance hindrance(Provider provider, AuthenticationException failure) {
        var code =
                failure instanceof OAuth2AuthenticationException e
                        ? e.getError().getErrorCode()
                        : failure.getClass().getSimpleName();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof ResourceAccessException) {
                LOG.warn("Sign-in provider {} cannot be reached", provider.id());
                return Arrival.Hindrance.AWAY;
            }
        }
        // The message may quote the answer, in which there are tokens; the code tells enough.
        LOG.warn("Sign-in provider {}: {}", provider.id(), plain(code));
        return code.startsWith("invalid_id_token")
                        || code.startsWith("invalid_nonce")
                        || code.startsWith("invalid_state")
                        || code.startsWith("invalid_user_info")
                ? Arrival.Hindrance.UNPROVEN
                : Arrival.Hindrance.UNREADABLE;
    }

    /** What came from outside as it may stand in a log. */
    private static String plain(String code) {
        var plain = code.replaceAll("[^A-Za-z0-9_.-]", "");
        return plain.substring(0, Math.min(plain.length(), 60));
    }

    /**
     * Where the provider ends its own session, if it announces that; it sends the browser back.
     *
     * @param back the whole address to come back to
     */
    public Optional<URI> end(Provider provider, Vouched by, String back) {
        try {
            var end = discovery.of(provider).endSession();
            if (end == null) {
                return Optional.empty();
            }
            var address =
                    UriComponentsBuilder.fromUri(end)
                            .queryParam("client_id", "{client}")
                            .queryParam("post_logout_redirect_uri", "{back}");
            var word = by.idToken();
            if (word != null) {
                address.queryParam("id_token_hint", "{word}");
            }
            return Optional.of(
                    address.encode(StandardCharsets.UTF_8)
                            .buildAndExpand(
                                    Map.of(
                                            "client",
                                            provider.clientId(),
                                            "back",
                                            back,
                                            "word",
                                            word == null ? "" : word))
                            .toUri());
        } catch (Discovery.Failed e) {
            // Our own session ends all the same.
            LOG.warn("Sign-in provider {}: {}", provider.id(), e.getMessage());
            return Optional.empty();
        }
    }
}
