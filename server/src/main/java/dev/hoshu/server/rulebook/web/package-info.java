/**
 * The page of the rules. It reads the domain's list and nothing else. Each rule has an anchor of
 * its own id.
 */
@NullMarked
package dev.hoshu.server.rulebook.web;

import org.jspecify.annotations.NullMarked;
