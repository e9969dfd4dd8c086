/** Questions that carry their own facts, over HTTP and as a person fills them in. */
@NullMarked
package dev.hoshu.server.ask;

import org.jspecify.annotations.NullMarked;
