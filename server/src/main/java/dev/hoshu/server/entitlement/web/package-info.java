/**
 * Answers programs that ask what a machine may have. Every offer comes with its findings. Refusals
 * are answers, not errors.
 */
@NullMarked
package dev.hoshu.server.entitlement.web;

import org.jspecify.annotations.NullMarked;
