/**
 * Rows of look-ups and of the short tokens that clients exchange for. Nothing here decides
 * anything.
 */
@NullMarked
package dev.hoshu.server.lookup.store;

import org.jspecify.annotations.NullMarked;
