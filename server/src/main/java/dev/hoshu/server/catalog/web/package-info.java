/**
 * Answers programs that search the catalogue. What was typed is read forgivingly; a value that is
 * not known is refused, not ignored. The list's date is always part of the answer (CAT-9).
 */
@NullMarked
package dev.hoshu.server.catalog.web;

import org.jspecify.annotations.NullMarked;
