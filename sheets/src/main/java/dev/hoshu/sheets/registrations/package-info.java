/** Lists of packs to be registered: which pack on which machine. */
@NullMarked
package dev.hoshu.sheets.registrations;

import org.jspecify.annotations.NullMarked;
