/** Lines, goodwill and estimates of cases in the database. Rows are added and never changed. */
@NullMarked
package dev.hoshu.server.repair.store;

import org.jspecify.annotations.NullMarked;
