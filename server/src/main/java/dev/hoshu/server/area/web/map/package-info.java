/**
 * Draws the area list as a map, as SVG text. Geometry is attributes and colour is a class, so that
 * the dark scheme and print need no second drawing. Outlines are projected once and kept as path
 * data.
 */
@NullMarked
package dev.hoshu.server.area.web.map;

import org.jspecify.annotations.NullMarked;
