/** What can be typed into the search box, and how it is read. */
@NullMarked
package dev.hoshu.server.programme;

import org.jspecify.annotations.NullMarked;
