/** Where machines stand, and what was kept with a decision, in the database. */
@NullMarked
package dev.hoshu.server.keeping.store;

import org.jspecify.annotations.NullMarked;
