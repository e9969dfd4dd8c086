/** The SQL of calls for repair. */
@NullMarked
package dev.hoshu.server.servicecase.store;

import org.jspecify.annotations.NullMarked;
