/** Start-date corrections for people and for programs. */
@NullMarked
package dev.hoshu.server.startdate.web;

import org.jspecify.annotations.NullMarked;
