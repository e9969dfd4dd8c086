package dev.hoshu.server.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** What is kept of a programme is read once for each change, however many ask. */
class KeptByProgrammeTest {

    private final KeptByProgramme<String> kept = new KeptByProgramme<>();

    @Test
    void oneReadsForAllThatAskAtOnce() throws InterruptedException {
        var readings = new AtomicInteger();
        Callable<String> asking =
                () -> kept.kept("jp", 1, () -> "reading " + readings.incrementAndGet());
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(askers.invokeAll(Collections.nCopies(100, asking))).hasSize(100);
        }
        assertThat(readings).hasValue(1);
        assertThat(kept.kept("jp", 1)).contains("reading 1");
    }

    @Test
    void aChangeIsReadAndAnotherProgrammeIsNotTouched() {
        kept.kept("jp", 1, () -> "old");
        kept.kept("us", 1, () -> "other");

        assertThat(kept.kept("jp", 2)).isEmpty();
        assertThat(kept.kept("jp", 2, () -> "new")).isEqualTo("new");
        assertThat(kept.kept("us", 1)).contains("other");
    }

    @Test
    void whoLookedUpTheChangeTooEarlyGetsTheNewerOne() {
        kept.kept("jp", 2, () -> "new");

        assertThat(kept.kept("jp", 1, () -> "old")).isEqualTo("new");
    }
}
