/** The mails that went out, for the maker's sales desk. */
@NullMarked
package dev.hoshu.server.notice.web;

import org.jspecify.annotations.NullMarked;
