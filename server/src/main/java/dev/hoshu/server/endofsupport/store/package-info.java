/** Announcements, and the machines they touch. */
@NullMarked
package dev.hoshu.server.endofsupport.store;

import org.jspecify.annotations.NullMarked;
