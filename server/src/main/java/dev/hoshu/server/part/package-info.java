/**
 * Spare parts: what the service centres have, which part is out for which case, and whether the
 * defective one came back. A part is reserved from the nearest centre that has it (SLA-3), and two
 * cases never get the same one. The stock of the sample is invented and says so.
 */
@NullMarked
package dev.hoshu.server.part;

import org.jspecify.annotations.NullMarked;
