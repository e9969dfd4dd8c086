/** Files that announce ends of support. */
@NullMarked
package dev.hoshu.sheets.endofsupport;

import org.jspecify.annotations.NullMarked;
