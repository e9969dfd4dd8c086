/**
 * Answers programs that ask for a machine. What was typed is read forgivingly. What is not held is
 * said with what was understood.
 */
@NullMarked
package dev.hoshu.server.installbase.web;

import org.jspecify.annotations.NullMarked;
