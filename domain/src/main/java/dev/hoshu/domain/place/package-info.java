/**
 * Places in Japan: municipalities, postal codes, towns, and the reading of an address as people
 * type it.
 *
 * <p>A place is named by its five-digit JIS X 0402 municipality code; the area list (TERR-2) is
 * kept by that code, so an address matters here only as far as it says which municipality is meant.
 *
 * <p>Everything is built from records handed in; nothing here reads a file or asks the network.
 */
@NullMarked
package dev.hoshu.domain.place;

import org.jspecify.annotations.NullMarked;
