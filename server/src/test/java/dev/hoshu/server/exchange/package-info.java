/**
 * Files in and out of a real database: what changes, what is refused, what survives being killed.
 */
@NullMarked
package dev.hoshu.server.exchange;

import org.jspecify.annotations.NullMarked;
