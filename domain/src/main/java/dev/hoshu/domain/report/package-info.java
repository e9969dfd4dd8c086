/**
 * Reports of the service desk: how many targets were met and why others were not, what is open for
 * how long, which parts are out, and how often the first visit was enough. They count what the
 * clocks of the cases say; nothing is estimated, and what is not known yet is counted as that. The
 * day and the zone are arguments.
 */
@NullMarked
package dev.hoshu.domain.report;

import org.jspecify.annotations.NullMarked;
