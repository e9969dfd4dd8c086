/**
 * A pack meets a machine: it is delivered some business days after its order and registered, its
 * first day may be corrected and a service given up. Whether a machine may have a pack is for
 * entitlement to say, and no rule of it is copied here. A day is always an argument, and every
 * answer says by which rules it was found.
 */
@NullMarked
package dev.hoshu.domain.registration;

import org.jspecify.annotations.NullMarked;
