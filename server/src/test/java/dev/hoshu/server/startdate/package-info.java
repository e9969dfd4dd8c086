/** Requests for another first day, over HTTP on a real database. */
@NullMarked
package dev.hoshu.server.startdate;

import org.jspecify.annotations.NullMarked;
