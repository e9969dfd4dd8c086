/** The makers' interfaces as their clients know them, and the page of who looked up what. */
@NullMarked
package dev.hoshu.server.lookup.web;

import org.jspecify.annotations.NullMarked;
