/**
 * Who did what: every change leaves an entry in its own transaction, and the entries hang together
 * in one chain under a key that the database does not hold. Here too is what makes a repeated
 * request one change, and the key that signs what leaves the house.
 */
@NullMarked
package dev.hoshu.server.audit;

import org.jspecify.annotations.NullMarked;
