/** Tests of calls for repair. */
@NullMarked
package dev.hoshu.server.servicecase;

import org.jspecify.annotations.NullMarked;
