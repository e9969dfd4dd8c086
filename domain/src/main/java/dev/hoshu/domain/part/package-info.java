/**
 * Where a spare part comes from, who carries it, and whether the defective one is asked back.
 * Places, centres and their stock are arguments, and what the maker could change is a figure of its
 * policy. Every decision says why, and none promises a day of arrival.
 */
@NullMarked
package dev.hoshu.domain.part;

import org.jspecify.annotations.NullMarked;
