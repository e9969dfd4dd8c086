/** The SQL of kept papers. */
@NullMarked
package dev.hoshu.server.attachment.store;

import org.jspecify.annotations.NullMarked;
