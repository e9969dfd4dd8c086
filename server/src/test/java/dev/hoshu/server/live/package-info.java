/** What is told to whoever looks at a board. */
@NullMarked
package dev.hoshu.server.live;

import org.jspecify.annotations.NullMarked;
