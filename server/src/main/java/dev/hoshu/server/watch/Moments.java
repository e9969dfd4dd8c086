package dev.hoshu.server.watch;

import dev.hoshu.domain.watch.Oddity;
import dev.hoshu.server.frontdoor.Today;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When something was so. A sender's own moment counts where it can be: not after it was received,
 * and not before the machine was there. Otherwise it is taken as of when it was received.
 *
 * @param at the moment that counts
 * @param oddity what is odd about the sender's, or null
 * @param skewSeconds how far the sender's clock stands off, or null where it is within the policy
 */
record Moments(Instant at, @Nullable Oddity oddity, @Nullable Long skewSeconds) {

    static Moments of(
            @Nullable Instant said, Instant received, int skewMinutes, @Nullable LocalDate first) {
        if (said == null) {
            return new Moments(received, null, null);
        }
        long off = Duration.between(received, said).toSeconds();
        boolean early = first != null && said.isBefore(first.atStartOfDay(Today.ZONE).toInstant());
        if (off > skewMinutes * 60L || early) {
            return new Moments(
                    received, new Oddity("moment", Oddity.Kind.MOMENT, said.toString()), off);
        }
        return new Moments(off > 0 ? received : said, null, null);
    }
}
