/**
 * The SQL of taking files in and writing them out. Rows go in by COPY into a table of the session
 * and from there in whole sets. Nothing here commits.
 */
@NullMarked
package dev.hoshu.server.exchange.store;

import org.jspecify.annotations.NullMarked;
