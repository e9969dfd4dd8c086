/**
 * When somebody comes after a call was accepted: a day before which nobody does, or a target. No
 * arrival is ever promised. The moment of acceptance is an argument, and its day is one in the
 * programme's zone.
 */
@NullMarked
package dev.hoshu.domain.response;

import org.jspecify.annotations.NullMarked;
