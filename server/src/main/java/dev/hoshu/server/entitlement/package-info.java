/**
 * What a machine may have, read and decided in that order. The facts come from the record, the
 * decision from the domain, and the answer says on which lists and figures it rests. What cannot be
 * had is answered like what can.
 */
@NullMarked
package dev.hoshu.server.entitlement;

import org.jspecify.annotations.NullMarked;
