/**
 * The PostgreSQL under Hoshu: the embedded one, which this package unpacks, starts, watches and
 * stops, or one that exists already. Every way in which that can fail ends in a start or in words
 * that say what to do. No business word is known here.
 */
@NullMarked
package dev.hoshu.server.database;

import org.jspecify.annotations.NullMarked;
