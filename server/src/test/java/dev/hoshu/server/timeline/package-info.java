/**
 * Proof of the timeline's geometry: known situations to the hundredth of a unit, and seeded random
 * ones for what must hold of every drawing. The known drawings lie beside the tests as SVG. A
 * failure names its situation or its seed.
 */
@NullMarked
package dev.hoshu.server.timeline;

import org.jspecify.annotations.NullMarked;
