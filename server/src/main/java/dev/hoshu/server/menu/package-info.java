/**
 * The menu of a maker's services: what each is, for which machines, since when and at what price,
 * by the maker's words in the programme's folder and by the search list of a day.
 */
@NullMarked
package dev.hoshu.server.menu;

import org.jspecify.annotations.NullMarked;
