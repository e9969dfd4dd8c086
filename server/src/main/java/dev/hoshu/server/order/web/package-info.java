/**
 * Pages and interface of baskets, quotes, orders and approvals. Forms work without a script; what a
 * page shows, a program can have. A row that is not one's own does not exist.
 */
@NullMarked
package dev.hoshu.server.order.web;

import org.jspecify.annotations.NullMarked;
