/** Account managers, what is agreed with their customers, and what their reports are made of. */
@NullMarked
package dev.hoshu.server.accountmanager.store;

import org.jspecify.annotations.NullMarked;
