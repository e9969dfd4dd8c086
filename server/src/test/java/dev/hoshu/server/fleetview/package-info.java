/** Fleets over HTTP and as a whole. */
@NullMarked
package dev.hoshu.server.fleetview;

import org.jspecify.annotations.NullMarked;
