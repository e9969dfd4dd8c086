/** Reports on pages, as files and for programs. */
@NullMarked
package dev.hoshu.server.report.web;

import org.jspecify.annotations.NullMarked;
