/**
 * What a person and a program meet: the packaged server, started as a process of its own, a real
 * PostgreSQL and a real browser. No class of Hoshu is used here, only its launcher, its addresses
 * and its pages. Screenshots of every page are kept as output of the build.
 */
@NullMarked
package dev.hoshu.acceptance;

import org.jspecify.annotations.NullMarked;
