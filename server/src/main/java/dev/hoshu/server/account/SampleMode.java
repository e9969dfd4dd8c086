package dev.hoshu.server.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether the sample is served ({@code hoshu.sample}): only then are its accounts let in. */
@Component
public class SampleMode {

    private final boolean on;

    /** Made by Spring. */
    public SampleMode(@Value("${hoshu.sample:false}") boolean on) {
        this.on = on;
    }

    /** Whether the sample is served. */
    public boolean isOn() {
        return on;
    }

    /** Whether an account may come in. */
    boolean admits(Account account) {
        return on || !account.sample();
    }
}
