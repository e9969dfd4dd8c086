/**
 * Where timed responses can be had (TERR-2): the area list in force on a day, and the ways to a
 * municipality: its code, a postal code, an address as typed. The list decides; a place that it
 * does not name stays unknown, never no.
 */
@NullMarked
package dev.hoshu.server.area;

import org.jspecify.annotations.NullMarked;
