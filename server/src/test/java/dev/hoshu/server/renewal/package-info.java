/** Renewal lists, reminders and calendars over a real database. */
@NullMarked
package dev.hoshu.server.renewal;

import org.jspecify.annotations.NullMarked;
