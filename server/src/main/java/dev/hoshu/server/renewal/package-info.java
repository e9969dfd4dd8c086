/**
 * Renewals ahead: the list of a customer or a dealer, reminders by mail, and a calendar that others
 * can subscribe to. Machines are found in sets, by whose they are and until when they are covered;
 * what is said of each is decided by the domain.
 */
@NullMarked
package dev.hoshu.server.renewal;

import org.jspecify.annotations.NullMarked;
