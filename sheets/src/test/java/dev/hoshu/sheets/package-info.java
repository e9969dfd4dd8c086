/** Proofs on the files that the product ships, and on files made wrong on purpose. */
@NullMarked
package dev.hoshu.sheets;

import org.jspecify.annotations.NullMarked;
