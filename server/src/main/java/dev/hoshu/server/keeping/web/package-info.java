/** Whether a timed response could be kept, on pages and for programs. */
@NullMarked
package dev.hoshu.server.keeping.web;

import org.jspecify.annotations.NullMarked;
