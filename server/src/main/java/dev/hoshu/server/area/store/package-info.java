/**
 * Reads places from PostgreSQL, towns and outlines from the programmes folder. Everything is read
 * once and bounded by the number of places there are. Nothing here decides anything.
 */
@NullMarked
package dev.hoshu.server.area.store;

import org.jspecify.annotations.NullMarked;
