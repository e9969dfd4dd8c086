/**
 * How soon a day of visits has a plan that can be done, and how much less is driven than by the
 * greedy plan of the same run.
 */
@NullMarked
package dev.hoshu.bench.dispatch;

import org.jspecify.annotations.NullMarked;
