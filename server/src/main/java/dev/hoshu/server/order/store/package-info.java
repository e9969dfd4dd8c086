/**
 * Baskets, quotes, orders, approvals and dealers' prices in PostgreSQL. Each statement that reads
 * for somebody says whose rows may be read. Nothing here decides anything.
 */
@NullMarked
package dev.hoshu.server.order.store;

import org.jspecify.annotations.NullMarked;
