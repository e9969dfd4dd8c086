/** Registration on pages and for programs, one pack or many. */
@NullMarked
package dev.hoshu.server.registration.web;

import org.jspecify.annotations.NullMarked;
