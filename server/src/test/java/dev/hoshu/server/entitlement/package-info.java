/** What a machine may have, asked over HTTP. */
@NullMarked
package dev.hoshu.server.entitlement;

import org.jspecify.annotations.NullMarked;
