/**
 * What every page and every answer shares: language, the page shell, and how a problem is said. It
 * knows no business word. The other modules hang their pages in its shell.
 */
@NullMarked
package dev.hoshu.server.frontdoor;

import org.jspecify.annotations.NullMarked;
