/** Corrections in the database. */
@NullMarked
package dev.hoshu.server.correction.store;

import org.jspecify.annotations.NullMarked;
