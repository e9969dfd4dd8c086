/**
 * Corrections of what is on record: a service given up, a wrong registration undone, a machine
 * moved, sold on or replaced, a first day changed. What they come to is decided by the domain; here
 * they are shown before anything is kept, and kept so that what was held before stays readable.
 */
@NullMarked
package dev.hoshu.server.correction;

import org.jspecify.annotations.NullMarked;
