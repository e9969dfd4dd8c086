/**
 * The pages of the rules, and the same for programs. Each rule has an anchor of its own id in the
 * list and a page of its own.
 */
@NullMarked
package dev.hoshu.server.rulebook.web;

import org.jspecify.annotations.NullMarked;
