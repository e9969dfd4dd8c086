/**
 * Questions and answers as lines of JSON, to the letter of the contract. A line that is no question
 * is answered with what is wrong, where, and the run goes on. Memory stays bounded however long the
 * stream is.
 */
@NullMarked
package dev.hoshu.sheets.ask;

import org.jspecify.annotations.NullMarked;
