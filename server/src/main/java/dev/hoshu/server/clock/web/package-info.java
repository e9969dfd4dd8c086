/** The page of the sample's clock. */
@NullMarked
package dev.hoshu.server.clock.web;

import org.jspecify.annotations.NullMarked;
