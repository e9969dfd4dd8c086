package dev.hoshu.server.account;

import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.frontdoor.Problem;
import dev.hoshu.server.frontdoor.ProblemType;
import dev.hoshu.server.frontdoor.ProblemWriter;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

import java.util.Set;

/**
 * What stands before every address. Who may have which address is said by the addresses themselves
 * (OpenTo); what is no address of ours is closed here.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final ProblemType FORM_EXPIRED =
            ProblemType.of("form-expired", 403, "画面の有効期限が切れました", "The page has expired");

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            Tokens tokens,
            Accounts accounts,
            SignIns signIns,
            ProblemWriter problems) {
        return http.addFilterBefore(
                        new WhoAsks(tokens, accounts, problems),
                        AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/actuator/health", "/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .denyAll()
                                .anyRequest()
                                .permitAll())
                .csrf(csrf ->
                        csrf.csrfTokenRepository(signIns.formTokens())
                                .requireCsrfProtectionMatcher(
                                        SecurityConfiguration::needsFormToken))
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused ->
                        refused.accessDeniedHandler((request, response, e) ->
                                problems.write(formExpired(), request, response)))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * Each filter of the chain measured by itself tells nobody anything and costs every request.
     */
    @Bean
    SecurityObservationSettings unmeasured() {
        return SecurityObservationSettings.noObservations();
    }

    /** Nobody is known by a password that the framework makes up. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    /**
     * Changes by a browser carry the token of their form. A program that names itself by a token,
     * or has no session at all, can be made to send nothing by a foreign page that it would not
     * send anyway.
     */
    private static boolean needsFormToken(HttpServletRequest request) {
        if (READING.contains(request.getMethod()) || WhoAsks.token(request).isPresent()) {
            return false;
        }
        if (request.getRequestURI().startsWith("/unsubscribe/")) {
            // A mail program's one click (RFC 8058); the signed link itself is what lets it in.
            return false;
        }
        if (MakersPaths.includes(request) || AssistantsPath.includes(request)) {
            // Nobody is known there by a session, so a foreign page has nothing to borrow.
            return false;
        }
        boolean forPrograms = request.getRequestURI().startsWith("/api/");
        return !forPrograms || request.getSession(false) != null;
    }

    private static Problem formExpired() {
        return Problem.of(
                FORM_EXPIRED,
                new Sentence(
                        "前の画面に戻り、再読み込みしてからもう一度お送りください。何も変更していません。",
                        "Go back, load the page again and send it once more. Nothing was"
                                + " changed."));
    }
}
