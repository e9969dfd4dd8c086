/**
 * Ends of support: what is announced for which machine types, and announcements that are still to
 * come, with what they do before they take effect.
 */
@NullMarked
package dev.hoshu.server.endofsupport;

import org.jspecify.annotations.NullMarked;
