/**
 * Who is sent and where the part comes from, after triage by telephone. Centres, their distances
 * and their stock are arguments; where nothing is known, nobody is named. No arrival is ever
 * promised.
 */
@NullMarked
package dev.hoshu.domain.dispatch;

import org.jspecify.annotations.NullMarked;
