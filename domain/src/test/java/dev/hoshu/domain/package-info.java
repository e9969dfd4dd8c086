/**
 * Tests of the domain as a whole: which package may use which. The tests of a decision lie beside
 * it, in its own package. Nothing here knows a database or a web page.
 */
@NullMarked
package dev.hoshu.domain;

import org.jspecify.annotations.NullMarked;
