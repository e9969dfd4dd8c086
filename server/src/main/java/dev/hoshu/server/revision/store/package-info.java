/** The versions of things. Nothing here decides anything. */
@NullMarked
package dev.hoshu.server.revision.store;

import org.jspecify.annotations.NullMarked;
