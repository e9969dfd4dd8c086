package dev.hoshu.server.assistant;

import dev.hoshu.server.frontdoor.RequestRate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often the assistants of an account may ask in a minute ({@code
 * hoshu.assistants.requests-a-minute}).
 */
@Component
public class AssistantRate extends RequestRate<Long> {

    /** Made by Spring. */
    public AssistantRate(@Value("${hoshu.assistants.requests-a-minute:300}") int limit) {
        super("hoshu.assistants.requests-a-minute", limit, System::nanoTime);
    }
}
