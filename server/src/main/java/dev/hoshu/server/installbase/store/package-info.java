/**
 * Reads machines from PostgreSQL. Every look-up goes by an index and is bounded. Nothing here
 * decides anything.
 */
@NullMarked
package dev.hoshu.server.installbase.store;

import org.jspecify.annotations.NullMarked;
