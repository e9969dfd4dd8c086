/**
 * National holidays as the Cabinet Office of Japan publishes them, in cp932 or in UTF-8. The
 * publisher lists whole years. What lies after the last year is unknown, not free of holidays.
 */
@NullMarked
package dev.hoshu.sheets.holidays;

import org.jspecify.annotations.NullMarked;
