/** The notifications of PostgreSQL. */
@NullMarked
package dev.hoshu.server.live.store;

import org.jspecify.annotations.NullMarked;
