/**
 * The outbox in PostgreSQL. Each step of a mail is one statement. Nothing here decides anything.
 */
@NullMarked
package dev.hoshu.server.notice.store;

import org.jspecify.annotations.NullMarked;
