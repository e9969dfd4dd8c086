/** Events that go out, to an endpoint that runs for the test. */
@NullMarked
package dev.hoshu.server.webhook;

import org.jspecify.annotations.NullMarked;
