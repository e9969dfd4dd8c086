/** Rights, registered support and cases about software, as they are kept. */
@NullMarked
package dev.hoshu.server.software.store;

import org.jspecify.annotations.NullMarked;
