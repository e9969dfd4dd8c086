/**
 * Fleets: lists of machines as somebody typed them, with what each line means, kept under a name
 * and shared by those whose machines they are; what a fleet comes to on a day; and what another end
 * of support, policy or list would change of it. Each machine is decided by the domain, one by one;
 * here they are found, counted and shown.
 */
@NullMarked
package dev.hoshu.server.fleetview;

import org.jspecify.annotations.NullMarked;
