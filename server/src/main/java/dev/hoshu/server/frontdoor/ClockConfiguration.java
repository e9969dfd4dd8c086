package dev.hoshu.server.frontdoor;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.LocalDate;

/** Which clock the server looks at. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /**
     * The system's clock or, for demonstrations and tests of dated data, one that stands at noon of
     * {@code hoshu.today}.
     */
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${hoshu.today:}") String today) {
        if (today.isBlank()) {
            return Clock.system(Today.ZONE);
        }
        var noon = LocalDate.parse(today.strip()).atTime(12, 0).atZone(Today.ZONE).toInstant();
        return Clock.fixed(noon, Today.ZONE);
    }
}
