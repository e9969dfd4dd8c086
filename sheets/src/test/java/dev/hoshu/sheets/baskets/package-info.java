@NullMarked
package dev.hoshu.sheets.baskets;

import org.jspecify.annotations.NullMarked;
