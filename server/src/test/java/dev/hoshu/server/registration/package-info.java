/** Packs registered over HTTP, on a real database. */
@NullMarked
package dev.hoshu.server.registration;

import org.jspecify.annotations.NullMarked;
