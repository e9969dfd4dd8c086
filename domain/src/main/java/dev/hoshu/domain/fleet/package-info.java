/**
 * What many machines come to: of each the cover it has, what can follow and at what price, what it
 * costs to keep it covered up to a day, and what another policy, list or end of support would
 * change of that. One machine is decided here, by the same decisions as on its own page; whoever
 * has ten or ten million of them adds up what each comes to.
 */
@NullMarked
package dev.hoshu.domain.fleet;

import org.jspecify.annotations.NullMarked;
