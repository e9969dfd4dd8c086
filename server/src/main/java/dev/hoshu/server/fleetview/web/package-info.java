/** Fleets, for people and for programs. */
@NullMarked
package dev.hoshu.server.fleetview.web;

import org.jspecify.annotations.NullMarked;
