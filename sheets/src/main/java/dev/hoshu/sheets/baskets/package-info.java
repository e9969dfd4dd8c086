/**
 * Lists of services that somebody wants for machines, as they are pasted or sent in a file. What a
 * row says is told apart, never judged: whether there is such a machine, and whether the service
 * fits it, is for others to say. No row is lost.
 */
@NullMarked
package dev.hoshu.sheets.baskets;

import org.jspecify.annotations.NullMarked;
