@NullMarked
package dev.hoshu.server.revision;

import org.jspecify.annotations.NullMarked;
