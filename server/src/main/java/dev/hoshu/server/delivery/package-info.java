/**
 * From an order's line to a pack in somebody's hands: a serial number and a claim code, a letter
 * that holds both, and the mail that brings it (REG-2). A line has one pack, however often and by
 * however many it is delivered; a letter can be sent again, a pack is never made again.
 */
@NullMarked
package dev.hoshu.server.delivery;

import org.jspecify.annotations.NullMarked;
