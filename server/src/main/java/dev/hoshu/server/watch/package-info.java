/**
 * The watch over drives (CAT-4, PART-6): devices report by events of Redfish, are asked by Redfish,
 * or their {@code smartctl --json} is handed in. Readings are kept for good; under Value Selection
 * (Plus) a case opens by itself, otherwise a note and an offer. What is forged, unknown, replayed,
 * too much or cannot be so is counted.
 */
@NullMarked
package dev.hoshu.server.watch;

import org.jspecify.annotations.NullMarked;
