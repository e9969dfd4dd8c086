/** Packs and the machines on which they are registered, in lines. */
@NullMarked
package dev.hoshu.sheets.services;

import org.jspecify.annotations.NullMarked;
