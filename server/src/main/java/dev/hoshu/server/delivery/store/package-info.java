/** Packs and letters in PostgreSQL. */
@NullMarked
package dev.hoshu.server.delivery.store;

import org.jspecify.annotations.NullMarked;
