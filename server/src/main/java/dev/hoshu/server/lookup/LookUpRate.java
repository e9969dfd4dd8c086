package dev.hoshu.server.lookup;

import dev.hoshu.server.frontdoor.RequestRate;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.function.LongSupplier;

/** How often a token may look up in a minute ({@code hoshu.lookup.requests-a-minute}). */
@Component
public class LookUpRate extends RequestRate<Long> {

    /** Made by Spring. */
    @Autowired
    public LookUpRate(@Value("${hoshu.lookup.requests-a-minute:300}") int limit) {
        this(limit, System::nanoTime);
    }

    LookUpRate(int limit, LongSupplier nanos) {
        super("hoshu.lookup.requests-a-minute", limit, nanos);
    }
}
