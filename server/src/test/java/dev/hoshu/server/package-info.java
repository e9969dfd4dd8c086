/**
 * Tests of the server as a whole: its modules and its arrows. The tests of a module lie in the
 * module's own package. Whatever needs a real browser is in the acceptance tests.
 */
@NullMarked
package dev.hoshu.server;

import org.jspecify.annotations.NullMarked;
