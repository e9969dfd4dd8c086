/**
 * Tests of the areas against a real PostgreSQL that holds the reference data of places and both
 * area lists.
 */
@NullMarked
package dev.hoshu.server.area;

import org.jspecify.annotations.NullMarked;
