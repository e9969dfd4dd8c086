/** What a job writes of each machine: the columns, and which machines have rows at all. */
@NullMarked
package dev.hoshu.fleet.report;

import org.jspecify.annotations.NullMarked;
