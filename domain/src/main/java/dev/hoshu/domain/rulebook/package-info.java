/**
 * The rules of a maintenance programme and what a decision says about them. Each published rule has
 * one identifier that code, answers and people cite. Figures that a maker could change are policy
 * data with an effective date.
 */
@NullMarked
package dev.hoshu.domain.rulebook;

import org.jspecify.annotations.NullMarked;
