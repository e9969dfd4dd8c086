package dev.hoshu.server.renewal;

import org.jspecify.annotations.Nullable;

/**
 * Whose machines are meant: a customer's, or those that a dealer sold.
 *
 * @param programme the programme whose codes the others are
 * @param customer the customer's code, or null
 * @param channel the dealer's code, or null; one of the two is given
 */
public record Owner(String programme, @Nullable String customer, @Nullable String channel) {

    /** Checks that one of the two is given. */
    public Owner {
        if ((customer == null) == (channel == null)) {
            throw new IllegalArgumentException(
                    "Either a customer (%s) or a channel (%s) must be given."
                            .formatted(customer, channel));
        }
    }

    /** The code that is given. */
    public String code() {
        return customer != null ? customer : java.util.Objects.requireNonNull(channel);
    }
}
