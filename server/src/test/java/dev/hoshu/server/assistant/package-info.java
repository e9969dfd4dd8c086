@NullMarked
package dev.hoshu.server.assistant;

import org.jspecify.annotations.NullMarked;
