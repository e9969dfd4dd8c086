package dev.hoshu.server.fleetview;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which machines a fleet is made of, as an address names it. */
public sealed interface FleetKey {

    /** How an address writes it. */
    String written();

    /**
     * A list that somebody typed.
     *
     * @param id its number
     */
    record Saved(long id) implements FleetKey {
        @Override
        public String written() {
            return Long.toString(id);
        }
    }

    /** Everything that is the person's own. */
    record Own() implements FleetKey {
        @Override
        public String written() {
            return "own";
        }
    }

    /**
     * Every machine of a customer.
     *
     * @param code the customer's code
     */
    record OfCustomer(String code) implements FleetKey {
        @Override
        public String written() {
            return "customer:" + code;
        }
    }

    /**
     * Every machine of a channel of record.
     *
     * @param code the channel's code
     */
    record OfChannel(String code) implements FleetKey {
        @Override
        public String written() {
            return "channel:" + code;
        }
    }

    /** Every machine of the programme. */
    record Everything() implements FleetKey {
        @Override
        public String written() {
            return "everything";
        }
    }

    /** The form of the codes of customers and channels that an address can name. */
    Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    /** Reads what an address says; empty if it names no fleet. */
    static Optional<FleetKey> read(String written) {
        if (written.matches("[1-9][0-9]{0,17}")) {
            return Optional.of(new Saved(Long.parseLong(written)));
        }
        if (written.equals("own")) {
            return Optional.of(new Own());
        }
        if (written.equals("everything")) {
            return Optional.of(new Everything());
        }
        int colon = written.indexOf(':');
        if (colon < 0 || !CODE.matcher(written.substring(colon + 1)).matches()) {
            return Optional.empty();
        }
        var code = written.substring(colon + 1);
        return switch (written.substring(0, colon)) {
            case "customer" -> Optional.of(new OfCustomer(code));
            case "channel" -> Optional.of(new OfChannel(code));
            default -> Optional.empty();
        };
    }
}
