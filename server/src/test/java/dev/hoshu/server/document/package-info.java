/** Papers, opened and read again. */
@NullMarked
package dev.hoshu.server.document;

import org.jspecify.annotations.NullMarked;
