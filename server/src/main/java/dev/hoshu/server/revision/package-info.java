/**
 * What tells one state of a thing from another, for programs that change it: the ETag of what was
 * read, and the If-Match of the change that rests on it. The versions are counted by the database.
 */
@NullMarked
package dev.hoshu.server.revision;

import org.jspecify.annotations.NullMarked;
