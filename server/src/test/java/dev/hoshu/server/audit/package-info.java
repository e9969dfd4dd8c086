/** Tests of the room. */
@NullMarked
package dev.hoshu.server.audit;

import org.jspecify.annotations.NullMarked;
