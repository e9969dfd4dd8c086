/**
 * The rows of the audit and of answered requests. They are only ever added to. Nothing here decides
 * anything.
 */
@NullMarked
package dev.hoshu.server.audit.store;

import org.jspecify.annotations.NullMarked;
