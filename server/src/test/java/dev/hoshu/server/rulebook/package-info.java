/** The rules as they are told, and rules that hold for whatever the server tells. */
@NullMarked
package dev.hoshu.server.rulebook;

import org.jspecify.annotations.NullMarked;
