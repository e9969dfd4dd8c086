/**
 * Questions that carry all their facts, for programs and for people. What is asked here needs no
 * machine on record and leaves no trace: the answer is the one that the rules give on those facts.
 * A page that knows a machine can hand its facts over in an address, to be changed there.
 */
@NullMarked
package dev.hoshu.server.ask;

import org.jspecify.annotations.NullMarked;
