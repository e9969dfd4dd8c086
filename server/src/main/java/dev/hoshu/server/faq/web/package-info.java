/**
 * The page of the questions and the same for programs. Both can be asked for a topic or for words;
 * each question has an anchor of its own id.
 */
@NullMarked
package dev.hoshu.server.faq.web;

import org.jspecify.annotations.NullMarked;
