/**
 * The installed base: one row a machine, as the maker's record has it. Up to millions of rows are
 * read one by one; two rows of one machine are for whoever keeps them to notice. A sample of any
 * size can be made, the same for the same seed.
 */
@NullMarked
package dev.hoshu.sheets.machines;

import org.jspecify.annotations.NullMarked;
