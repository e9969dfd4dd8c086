package dev.hoshu.server.lookup;

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
public class LookUpRefusals {

    private final Minutes<String> failed;

    /** Made by Spring. */
    @Autowired
    public LookUpRefusals(@Value("${hoshu.lookup.failures-a-minute:30}") int limit) {
        this(limit, System::nanoTime);
    }

    LookUpRefusals(int limit, LongSupplier nanos) {
        if (limit < 1) {
            throw new IllegalArgumentException(
                    "hoshu.lookup.failures-a-minute (%d) must be at least 1.".formatted(limit));
        }
        this.failed = new Minutes<>(limit, nanos);
    }

    /** How long, in seconds, no token of that address is looked at; 0 if one is now. */
    public long closedFor(String address) {
        return failed.full(address);
    }

    /** Counts a token of that address that was none. */
    public void count(String address) {
        failed.count(address);
    }
}
