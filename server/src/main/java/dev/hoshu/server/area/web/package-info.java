/**
 * Answers programs and people that ask for a place. An address is shown as it was read, so that a
 * wrong reading can be seen. Where several places fit, the choice is offered.
 */
@NullMarked
package dev.hoshu.server.area.web;

import org.jspecify.annotations.NullMarked;
