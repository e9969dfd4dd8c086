package dev.hoshu.server.frontdoor;

import org.jspecify.annotations.Nullable;

/** An answer that is a part of a list: the front door adds the address of the next one as Link. */
public interface GoesOn {

    /** The cursor of the next part; null if this is the last one. */
    @Nullable String next();
}
