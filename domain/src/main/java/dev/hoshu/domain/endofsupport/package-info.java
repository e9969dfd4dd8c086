/**
 * What an announced end of support does, before it takes effect: to a service that somebody was
 * quoted or has ordered, and to a machine that is covered.
 */
@NullMarked
package dev.hoshu.domain.endofsupport;

import org.jspecify.annotations.NullMarked;
