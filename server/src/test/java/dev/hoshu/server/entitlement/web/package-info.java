/**
 * Proof of what a machine's page says. Sentences are compared whole, as a person reads them. What
 * the page looks like over HTTP is tested with the other pages.
 */
@NullMarked
package dev.hoshu.server.entitlement.web;

import org.jspecify.annotations.NullMarked;
