/** The SQL of staff and visits. */
@NullMarked
package dev.hoshu.server.dispatch.store;

import org.jspecify.annotations.NullMarked;
