/**
 * The published rules as something to be read: every rule with its words in both languages, the
 * clause it rests on, how it is read, and what the programmes' figures make of it. Pages and
 * answers cite rules by their ids and link here. It holds no rule of its own; the domain does.
 */
@NullMarked
package dev.hoshu.server.rulebook;

import org.jspecify.annotations.NullMarked;
