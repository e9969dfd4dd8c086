/**
 * Reads whole search lists from PostgreSQL. A list is two statements, whatever its length. Nothing
 * here decides anything.
 */
@NullMarked
package dev.hoshu.server.catalog.store;

import org.jspecify.annotations.NullMarked;
