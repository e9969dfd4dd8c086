/** Mails that are written once and sent once, to a mail server that runs for the test. */
@NullMarked
package dev.hoshu.server.notice;

import org.jspecify.annotations.NullMarked;
