/** The renewal list, reminders and calendars, for people and for programs. */
@NullMarked
package dev.hoshu.server.renewal.web;

import org.jspecify.annotations.NullMarked;
