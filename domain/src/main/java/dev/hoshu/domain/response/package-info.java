/**
 * A call for repair: what the desk must know to take it, when somebody comes, and what the clock of
 * the case shows. The response is a day before which nobody comes, or a target; no arrival is ever
 * promised. The moment of acceptance is an argument, and its day is one in the programme's zone.
 */
@NullMarked
package dev.hoshu.domain.response;

import org.jspecify.annotations.NullMarked;
