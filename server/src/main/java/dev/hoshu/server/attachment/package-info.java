/**
 * Papers that people hand in, kept for whatever they belong to. What a file is, is told by its
 * content and never by its name or by what its sender says of it; what could do something when it
 * is opened is not taken. The bytes lie in PostgreSQL beside the row that needs them: they come and
 * go in one transaction with it and are in the same backup. At ten megabytes at most they fit a
 * {@code bytea}; larger things would want a store of their own.
 */
@NullMarked
package dev.hoshu.server.attachment;

import org.jspecify.annotations.NullMarked;
