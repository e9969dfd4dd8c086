/** The SQL of spare parts. */
@NullMarked
package dev.hoshu.server.part.store;

import org.jspecify.annotations.NullMarked;
