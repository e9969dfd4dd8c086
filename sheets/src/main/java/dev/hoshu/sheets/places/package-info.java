/**
 * Municipalities, prefectures, postal codes and towns as published, plain or packed by gzip. They
 * are the reference that places are judged by. Latitude and longitude are degrees of JGD2011.
 */
@NullMarked
package dev.hoshu.sheets.places;

import org.jspecify.annotations.NullMarked;
