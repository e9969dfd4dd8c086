/**
 * The rulebook in {@code docs/rules}, written from the code and held to it. What a rule says, which
 * figures it reads, what cites it, carries it out and proves it is looked up where it stands.
 */
@NullMarked
package dev.hoshu.sheets.rules;

import org.jspecify.annotations.NullMarked;
