package dev.hoshu.server.watch;

import dev.hoshu.domain.watch.Media;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A drive of a machine.
 *
 * @param id its number
 * @param machineId the machine's number in the record
 * @param serial its serial number; null while only its place is known
 * @param origin its place by the controller, or null
 * @param model its model, or null
 * @param media what it keeps its data on
 * @param firstAt when it was first heard of
 * @param heardAt when it was last heard of
 */
public record Drive(
        long id,
        long machineId,
        @Nullable String serial,
        @Nullable String origin,
        @Nullable String model,
        Media media,
        Instant firstAt,
        Instant heardAt) {

    /** The same, last heard of at that moment. */
    Drive heard(Instant at) {
        return new Drive(id, machineId, serial, origin, model, media, firstAt, at);
    }

    /** What it is called, the same in both languages. */
    public String called() {
        var words = new StringBuilder(media == Media.UNKNOWN ? "Drive" : media.name());
        if (model != null) {
            words.append(' ').append(model);
        }
        return serial == null
                ? words.append(' ').append(origin).toString()
                : words.append(" S/N ").append(serial).toString();
    }
}
