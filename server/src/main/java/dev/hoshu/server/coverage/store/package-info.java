/**
 * Reads coverage from PostgreSQL: the entries with both their times, and the read model of one row
 * per machine. Each question is one statement. Nothing here decides anything.
 */
@NullMarked
package dev.hoshu.server.coverage.store;

import org.jspecify.annotations.NullMarked;
