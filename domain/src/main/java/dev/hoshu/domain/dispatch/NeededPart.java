package dev.hoshu.domain.dispatch;

/**
 * A part that an engineer puts in (PART-7).
 *
 * @param number its part number
 * @param from the place that gives it: an engineer of that place takes it along, to any other it is
 *     brought (SLA-3)
 */
public record NeededPart(String number, Spot from) {}
