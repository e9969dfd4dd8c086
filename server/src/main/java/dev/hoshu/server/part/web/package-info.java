/** Spare parts on pages and for programs. */
@NullMarked
package dev.hoshu.server.part.web;

import org.jspecify.annotations.NullMarked;
