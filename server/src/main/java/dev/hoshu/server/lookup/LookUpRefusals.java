package dev.hoshu.server.lookup;

import dev.hoshu.server.frontdoor.RequestRate;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.function.LongSupplier;

/**
 * How often an address may come in a minute with a token that is none ({@code
 * hoshu.lookup.failures-a-minute}); after that no token of it is looked at until the minute is
 * over.
 */
@Component
public class LookUpRefusals extends RequestRate<String> {

    /** Made by Spring. */
    @Autowired
    public LookUpRefusals(@Value("${hoshu.lookup.failures-a-minute:30}") int limit) {
        this(limit, System::nanoTime);
    }

    LookUpRefusals(int limit, LongSupplier nanos) {
        super("hoshu.lookup.failures-a-minute", limit, nanos);
    }
}
