/** The protocol's one address, {@code /mcp}, over the library that speaks it. */
@NullMarked
package dev.hoshu.server.assistant.web;

import org.jspecify.annotations.NullMarked;
