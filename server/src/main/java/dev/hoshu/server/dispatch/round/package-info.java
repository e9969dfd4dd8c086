/**
 * A day in the form in which the planner turns it: engineers with the order of their visits. What
 * an order is worth is said by the domain's rounds. Nothing outside the module knows of it.
 */
@NullMarked
package dev.hoshu.server.dispatch.round;

import org.jspecify.annotations.NullMarked;
