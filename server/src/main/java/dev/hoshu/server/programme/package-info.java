/**
 * The programme as it stands: dated figures from its folder; machine types, area lists and holidays
 * from the database. It is held in memory, unchangeable, and read again as soon as the database
 * says that something changed.
 */
@NullMarked
package dev.hoshu.server.programme;

import org.jspecify.annotations.NullMarked;
