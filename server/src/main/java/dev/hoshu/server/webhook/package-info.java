/**
 * Events that go out as CloudEvents to whoever asked for them. They are written in the transaction
 * of what they tell of and delivered after the commit, signed, and those of one machine one after
 * the other. Whoever has something to tell knows {@link dev.hoshu.server.webhook.Events} and
 * nothing else.
 */
@NullMarked
package dev.hoshu.server.webhook;

import org.jspecify.annotations.NullMarked;
