package dev.hoshu.server.live;

import dev.hoshu.server.frontdoor.Viewer;

import org.jspecify.annotations.Nullable;

/**
 * Something that changed.
 *
 * @param kind {@code case}, {@code day} of visits or, where it is not known what was missed, {@code
 *     all}
 * @param name its number or its day
 * @param programme the programme's code
 * @param customer the customer that sees it, or null
 * @param channel the channel that sees it, or null
 */
public record Change(
        String kind,
        String name,
        @Nullable String programme,
        @Nullable String customer,
        @Nullable String channel) {

    /** What is told to whoever may have missed something: to look anew. */
    static final Change ALL = new Change("all", "", null, null, null);

    /** Whether somebody with that view sees it, as on the page. */
    boolean isSeenBy(Viewer viewer) {
        return this.equals(ALL)
                || viewer.everything()
                || (programme != null
                        && programme.equals(viewer.programme())
                        && ((customer != null && customer.equals(viewer.customer()))
                                || (channel != null && channel.equals(viewer.channel()))));
    }
}
