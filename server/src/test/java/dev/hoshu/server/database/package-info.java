/**
 * The supervisor against real processes: what was left behind, what stands in the way, what must
 * not be lost.
 */
@NullMarked
package dev.hoshu.server.database;

import org.jspecify.annotations.NullMarked;
