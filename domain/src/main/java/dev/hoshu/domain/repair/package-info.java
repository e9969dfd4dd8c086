/**
 * Who pays for a case, line by line: a case has several parts and works, and each is decided by its
 * own facts. What is charged is estimated before the work, and no chargeable work is released until
 * the customer has accepted the estimate. Goodwill stands beside a decision and never changes it.
 */
@NullMarked
package dev.hoshu.domain.repair;

import org.jspecify.annotations.NullMarked;
