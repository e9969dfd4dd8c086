/** The questions that people ask, over HTTP. */
@NullMarked
package dev.hoshu.server.faq;

import org.jspecify.annotations.NullMarked;
