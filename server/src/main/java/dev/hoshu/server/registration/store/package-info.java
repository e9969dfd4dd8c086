/** Rows of registrations, and of the coverage that they make. Nothing here decides anything. */
@NullMarked
package dev.hoshu.server.registration.store;

import org.jspecify.annotations.NullMarked;
