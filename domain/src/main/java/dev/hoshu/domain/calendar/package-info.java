/**
 * Days and lengths of time in the programme's zone: terms, periods, holidays, business days. A day
 * is always an argument, never today's. What is not known, such as the holidays of a year to come,
 * is said to be unknown.
 */
@NullMarked
package dev.hoshu.domain.calendar;

import org.jspecify.annotations.NullMarked;
