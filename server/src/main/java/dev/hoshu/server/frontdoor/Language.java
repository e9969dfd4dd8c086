package dev.hoshu.server.frontdoor;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The language of a page: the one last chosen with {@code ?lang=}, else the first of Japanese and
 * English that the browser asks for, else Japanese. The address of a page is the same in both.
 */
@Configuration
class Language implements WebMvcConfigurer {
    static final List<Locale> SPOKEN = List.of(Locale.JAPANESE, Locale.ENGLISH);
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("hoshu-language");
        resolver.setCookieMaxAge(REMEMBERED);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(Language::preferred);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageChoice());
    }

    static Locale preferred(HttpServletRequest request) {
        return ProblemWriter.languageOf(request);
    }
}
