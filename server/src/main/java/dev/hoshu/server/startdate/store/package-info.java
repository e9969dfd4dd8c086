/** The SQL of start-date corrections. */
@NullMarked
package dev.hoshu.server.startdate.store;

import org.jspecify.annotations.NullMarked;
