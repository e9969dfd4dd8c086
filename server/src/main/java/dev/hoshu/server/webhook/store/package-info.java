/** The tables of subscriptions, events and deliveries. */
@NullMarked
package dev.hoshu.server.webhook.store;

import org.jspecify.annotations.NullMarked;
