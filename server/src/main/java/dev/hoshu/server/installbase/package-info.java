/**
 * The machines on the maker's record. Machine type and serial number together name one (ID-4); a
 * serial number alone may name several. A customer's machines are read in pages, never all at once.
 */
@NullMarked
package dev.hoshu.server.installbase;

import org.jspecify.annotations.NullMarked;
