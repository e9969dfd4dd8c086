/** Rights and support of software on pages, and the same for programs. */
@NullMarked
package dev.hoshu.server.software.web;

import org.jspecify.annotations.NullMarked;
