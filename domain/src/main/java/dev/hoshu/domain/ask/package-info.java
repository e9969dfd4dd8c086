/**
 * One question about one machine: facts in, decision out. The same engine answers pages, programs
 * and files; nothing is stored and nothing is read. What a question leaves out the catalogue
 * supplies, and what is still missing and needed is said by name.
 */
@NullMarked
package dev.hoshu.domain.ask;

import org.jspecify.annotations.NullMarked;
