package dev.hoshu.server.order;

import org.jspecify.annotations.Nullable;

/**
 * What another module adds to the page of an order, such as its delivery. A bean of this is asked
 * for every order that is shown, with the person of the request.
 */
public interface OrderPart {

    /** The template whose fragment {@code part} is shown; its model stands in {@code part}. */
    String template();

    /** What the fragment shows; null where there is nothing to show. */
    @Nullable Object model(Order order);
}
