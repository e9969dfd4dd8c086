/**
 * Proof of coverage: that periods tile the days from the warranty's first day to the coverage end,
 * or exactly where they do not. Every figure can be added up again by whoever doubts it. What
 * closes a lapse is said with its days and its fee, and what is unknown is said to be.
 */
@NullMarked
package dev.hoshu.domain.proof;

import org.jspecify.annotations.NullMarked;
