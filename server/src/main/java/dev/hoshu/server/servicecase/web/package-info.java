/** Calls for repair, for people and for programs. */
@NullMarked
package dev.hoshu.server.servicecase.web;

import org.jspecify.annotations.NullMarked;
