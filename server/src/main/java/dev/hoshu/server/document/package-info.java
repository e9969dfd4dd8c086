/**
 * Quotes, delivery letters and certificates as PDF. What a paper says is given to it in full; this
 * package chooses no word of a decision and no amount, and sets them so that nothing runs out of
 * the page. The same paper gives the same bytes.
 */
@NullMarked
package dev.hoshu.server.document;

import org.jspecify.annotations.NullMarked;
