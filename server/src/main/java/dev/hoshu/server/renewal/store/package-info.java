/**
 * Machines by their coverage end, who is reminded, and what was said. Nothing here decides
 * anything.
 */
@NullMarked
package dev.hoshu.server.renewal.store;

import org.jspecify.annotations.NullMarked;
