/**
 * That something changed, told to whoever looks at a page that shows it. The database tells it with
 * the commit of the change, whichever server made it; what changed is read from the page, so that
 * nobody is told more than he sees there.
 */
@NullMarked
package dev.hoshu.server.live;

import org.jspecify.annotations.NullMarked;
