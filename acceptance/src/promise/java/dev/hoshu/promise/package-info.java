/**
 * What the interface promises, held against what a server answers: for the tests within the server
 * and for those from outside.
 */
@NullMarked
package dev.hoshu.promise;

import org.jspecify.annotations.NullMarked;
