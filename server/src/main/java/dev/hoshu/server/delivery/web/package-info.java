/** What was delivered, on a page and for programs, and the letters as files. */
@NullMarked
package dev.hoshu.server.delivery.web;

import org.jspecify.annotations.NullMarked;
