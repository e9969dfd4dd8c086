package dev.hoshu.server.webhook;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an event is about, and whose that is: nobody is told of what is not his to see.
 *
 * @param programme the programme's code
 * @param path its place below {@code /api/v1/}; events of one path are told one after the other
 * @param customer the customer that may be told, or null
 * @param channel the channel that may be told, or null
 * @param named what names it, for the event's data
 */
public record Subject(
        String programme,
        String path,
        @Nullable String customer,
        @Nullable String channel,
        Map<String, String> named) {

    /** Copies the names. */
    public Subject {
        named = Map.copyOf(named);
    }

    /** A machine. */
    public static Subject machine(
            String programme,
            String machineType,
            String model,
            String serialNumber,
            @Nullable String customer,
            @Nullable String channel) {
        return new Subject(
                programme,
                "machines/" + machineType + "/" + serialNumber,
                customer,
                channel,
                Map.of(
                        "programme", programme,
                        "machineType", machineType,
                        "model", model,
                        "serialNumber", serialNumber));
    }

    /** An order, which may be of many machines. */
    public static Subject order(
            String programme, String number, @Nullable String customer, @Nullable String channel) {
        return new Subject(
                programme,
                "orders/" + number,
                customer,
                channel,
                Map.of("programme", programme, "number", number));
    }

    /** Within one programme one after the other: serial numbers of two makers may be the same. */
    public String lane() {
        return programme + ":" + path;
    }

    /** What names it, in the order of the alphabet. */
    Map<String, String> sorted() {
        return new TreeMap<>(named);
    }
}
