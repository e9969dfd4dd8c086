/**
 * Mail that goes out. It is written in the transaction of what it tells of and sent after the
 * commit, over SMTP or into a folder, once. Whoever has something to say knows {@link
 * dev.hoshu.server.notice.Notices} and nothing else.
 */
@NullMarked
package dev.hoshu.server.notice;

import org.jspecify.annotations.NullMarked;
