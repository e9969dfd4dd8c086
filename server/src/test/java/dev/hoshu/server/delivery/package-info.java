/** Deliveries, over HTTP and on a real database. */
@NullMarked
package dev.hoshu.server.delivery;

import org.jspecify.annotations.NullMarked;
