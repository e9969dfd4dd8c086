/**
 * Reports of the service desk: attainment by level and month with the causes of the misses, open
 * cases by age, parts that are out, and first-time fix. The figures come from the domain, which
 * counts what the clocks of the cases say; here they are asked for and written down.
 */
@NullMarked
package dev.hoshu.server.report;

import org.jspecify.annotations.NullMarked;
