/** The watch over drives on pages, for programs and for the devices themselves. */
@NullMarked
package dev.hoshu.server.watch.web;

import org.jspecify.annotations.NullMarked;
