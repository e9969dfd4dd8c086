/**
 * The questions that people ask, answered in general with the figures of a day. What a machine is
 * answered is read with its entitlements; both are told in the same words and the same form.
 */
@NullMarked
package dev.hoshu.server.faq;

import org.jspecify.annotations.NullMarked;
