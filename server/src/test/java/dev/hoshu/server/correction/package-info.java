/** Corrections over HTTP and on pages, on a real database. */
@NullMarked
package dev.hoshu.server.correction;

import org.jspecify.annotations.NullMarked;
