/**
 * Who makes which visit when (SLA-3): a day's plan is made and made anew with few changes. What is
 * fixed stays, and what comes out is checked by the domain, which knows nothing of the planner. Of
 * all this a customer is told nothing but target and state (TERR-3).
 */
@NullMarked
package dev.hoshu.server.dispatch;

import org.jspecify.annotations.NullMarked;
