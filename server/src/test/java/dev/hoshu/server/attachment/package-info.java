/** Papers that people hand in, sound ones and others. */
@NullMarked
package dev.hoshu.server.attachment;

import org.jspecify.annotations.NullMarked;
