/**
 * What the catalogue knows of machine types: product, family, announcement, base warranty, end of
 * support, capabilities. A blank cell is "unknown", save for the end of support, where it is "none
 * announced". Which members of a row are invented stands in the row.
 */
@NullMarked
package dev.hoshu.sheets.machinetypes;

import org.jspecify.annotations.NullMarked;
