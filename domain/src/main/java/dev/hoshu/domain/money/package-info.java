/**
 * Amounts of yen, whole and never negative. Prices are list prices without consumption tax. A price
 * that is not published is absent, never zero.
 */
@NullMarked
package dev.hoshu.domain.money;

import org.jspecify.annotations.NullMarked;
