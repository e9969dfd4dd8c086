package dev.hoshu.server.frontdoor;

import org.jspecify.annotations.Nullable;

/**
 * Which rows somebody sees, for the statements that read them: those of a customer or of a channel
 * of record in one programme, or all.
 *
 * @param everything whether all rows are seen
 * @param programme the programme whose codes the others are, or null
 * @param customer the customer whose rows are seen, or null
 * @param channel the channel of record whose rows are seen, or null
 */
public record Viewer(
        boolean everything,
        @Nullable String programme,
        @Nullable String customer,
        @Nullable String channel) {

    /** Sees everything: the product's own work, whose answers do not leave it unjudged. */
    public static final Viewer EVERYTHING = new Viewer(true, null, null, null);

    /** Sees what anybody sees. */
    public static final Viewer NOBODY = new Viewer(false, null, null, null);
}
