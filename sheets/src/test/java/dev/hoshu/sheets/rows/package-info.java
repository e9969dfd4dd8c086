/** Proofs of this kind of sheet, on the shipped files and on cells made wrong on purpose. */
@NullMarked
package dev.hoshu.sheets.rows;

import org.jspecify.annotations.NullMarked;
