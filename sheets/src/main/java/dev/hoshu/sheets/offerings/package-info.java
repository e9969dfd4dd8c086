/**
 * The search list (検索リスト): every offering with its part number, machines, term, level, price and
 * sale window, as a dated spreadsheet made for the eye (CAT-9). Nothing in it is guessed: what is
 * not understood is a fault of its row, and a price that is not published stays "on request". A
 * selection of offerings is written in the same form.
 */
@NullMarked
package dev.hoshu.sheets.offerings;

import org.jspecify.annotations.NullMarked;
