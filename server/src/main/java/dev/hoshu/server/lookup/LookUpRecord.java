package dev.hoshu.server.lookup;

import java.time.Instant;
import java.util.List;

/**
 * Who looked up what.
 *
 * @param id its number
 * @param at when
 * @param who the login of whose token it was
 * @param tokenId the number of that token
 * @param tokenName what its owner calls it
 * @param maker the interface, {@code LENOVO} or {@code DELL}
 * @param asked what was asked, with what was found, in the order asked
 */
public record LookUpRecord(
        long id,
        Instant at,
        String who,
        long tokenId,
        String tokenName,
        String maker,
        List<One> asked) {

    /** Copies the list. */
    public LookUpRecord {
        asked = List.copyOf(asked);
    }

    /**
     * One serial number that was asked for.
     *
     * @param serial as it was written
     * @param outcome {@code FOUND}, {@code NOT_FOUND} or {@code AMBIGUOUS}
     */
    public record One(String serial, String outcome) {}
}
