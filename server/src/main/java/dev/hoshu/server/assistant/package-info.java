/**
 * What assistants may ask (Model Context Protocol): tools that only read. A tool stands in the room
 * of the address for programs whose answer it gives, and is found here by being one.
 */
@NullMarked
package dev.hoshu.server.assistant;

import org.jspecify.annotations.NullMarked;
