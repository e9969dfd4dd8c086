/** The day's board on pages and for programs. */
@NullMarked
package dev.hoshu.server.dispatch.web;

import org.jspecify.annotations.NullMarked;
