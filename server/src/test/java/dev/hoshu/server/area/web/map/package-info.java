/** Tests of the maps on the outlines that are shipped. */
@NullMarked
package dev.hoshu.server.area.web.map;

import org.jspecify.annotations.NullMarked;
