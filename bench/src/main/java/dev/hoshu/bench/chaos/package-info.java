/**
 * Kills the server and its database under load, and compares what clients were told with what is
 * held afterwards. The clients are as a careful program is: they repeat a request with its key
 * until they know its answer.
 */
@NullMarked
package dev.hoshu.bench.chaos;

import org.jspecify.annotations.NullMarked;
