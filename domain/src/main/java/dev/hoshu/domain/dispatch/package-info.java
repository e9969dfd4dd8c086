/**
 * Who is sent and where the part comes from, after triage by telephone. Centres, their distances
 * and their stock are arguments; where nothing is known, nobody is named. No arrival is ever
 * promised. The plan of a day says which engineer makes which visit when; it is checked, compared
 * and explained here, whoever made it.
 */
@NullMarked
package dev.hoshu.domain.dispatch;

import org.jspecify.annotations.NullMarked;
