/**
 * Answers programs that pass on what a person typed. The answer says how it was read and what it
 * names. Nothing found is an answer too.
 */
@NullMarked
package dev.hoshu.server.search.web;

import org.jspecify.annotations.NullMarked;
