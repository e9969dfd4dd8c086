/** The form of a question, without a server. */
@NullMarked
package dev.hoshu.server.ask.web;

import org.jspecify.annotations.NullMarked;
