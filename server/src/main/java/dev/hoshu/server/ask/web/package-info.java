/**
 * The two faces of a question: JSON for programs, and a form whose fields are named after the
 * members of that JSON. The form writes the question that a program would send, and shows the
 * answer that a program would get; so neither can say what the other does not.
 */
@NullMarked
package dev.hoshu.server.ask.web;

import org.jspecify.annotations.NullMarked;
