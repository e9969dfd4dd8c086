/**
 * The installed base as jobs read it: a machine and what is registered on it in one row, so that a
 * decision about it needs no other row, and no customer's machines need lie together.
 */
@NullMarked
package dev.hoshu.fleet.base;

import org.jspecify.annotations.NullMarked;
