/**
 * Who pays for a repair, line by line, on a case that was taken: parts and works with the decision
 * of the rules, goodwill beside it, estimates of what is charged and the customer's word to them.
 * All of it is only added to. No chargeable work is released before it is accepted.
 */
@NullMarked
package dev.hoshu.server.repair;

import org.jspecify.annotations.NullMarked;
