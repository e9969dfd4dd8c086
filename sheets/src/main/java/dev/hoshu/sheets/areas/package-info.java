/**
 * The area list: where 4-hour and 2-hour response can be had (TERR-2). It comes as comma-separated
 * lines with everything that was measured, and as the spreadsheet that a service desk hands out,
 * made for the eye. Every list has a version and a first day.
 */
@NullMarked
package dev.hoshu.sheets.areas;

import org.jspecify.annotations.NullMarked;
