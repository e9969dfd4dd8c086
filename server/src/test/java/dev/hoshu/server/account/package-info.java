/** Tests of the room. */
@NullMarked
package dev.hoshu.server.account;

import org.jspecify.annotations.NullMarked;
