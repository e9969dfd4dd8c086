/** Corrections for people and for programs. */
@NullMarked
package dev.hoshu.server.correction.web;

import org.jspecify.annotations.NullMarked;
