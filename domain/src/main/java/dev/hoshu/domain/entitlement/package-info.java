/**
 * What a machine may have, from the facts and a day. Every decision says by which rules it was
 * taken and names all objections, not only the first. A fact that is needed and not known is asked
 * for, never guessed.
 */
@NullMarked
package dev.hoshu.domain.entitlement;

import org.jspecify.annotations.NullMarked;
