/** What the front door lets in, and how it says what it does not. */
@NullMarked
package dev.hoshu.server.frontdoor;

import org.jspecify.annotations.NullMarked;
