/**
 * Measures decisions on one thread with JMH: offers, questions, and a table of 25 rules beside the
 * same table in a rule engine.
 */
@NullMarked
package dev.hoshu.bench.decide;

import org.jspecify.annotations.NullMarked;
