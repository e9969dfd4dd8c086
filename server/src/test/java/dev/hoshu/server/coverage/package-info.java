/** What covers a machine, read with both its times. */
@NullMarked
package dev.hoshu.server.coverage;

import org.jspecify.annotations.NullMarked;
