/**
 * Corrections of what is on record: a service is given up or was registered wrongly, a machine
 * moves, gets a new owner or is replaced by another. Each decision says what is held afterwards,
 * which rules it met and what follows for the coverage. That what was held before stays readable is
 * for whoever keeps the record.
 */
@NullMarked
package dev.hoshu.domain.correction;

import org.jspecify.annotations.NullMarked;
