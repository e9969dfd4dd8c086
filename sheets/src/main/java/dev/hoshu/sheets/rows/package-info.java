/**
 * What every kind of sheet shares: rows, what is wrong with a row, and the difference two sheets
 * make. A bad row never stops the good ones, and what is wrong is said in Japanese and in English.
 * A file that is not what it claims to be is refused as a whole.
 */
@NullMarked
package dev.hoshu.sheets.rows;

import org.jspecify.annotations.NullMarked;
