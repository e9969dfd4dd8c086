/** The menu and a page for each service on it, and the same for programs. */
@NullMarked
package dev.hoshu.server.menu.web;

import org.jspecify.annotations.NullMarked;
