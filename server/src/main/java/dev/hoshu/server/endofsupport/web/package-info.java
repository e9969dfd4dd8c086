/** The list of ends of support for everybody, and announcements for the sales desk. */
@NullMarked
package dev.hoshu.server.endofsupport.web;

import org.jspecify.annotations.NullMarked;
