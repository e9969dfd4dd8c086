/**
 * Technical account management: a named person for a customer, agreed days of contact, and a report
 * for each quarter.
 */
@NullMarked
package dev.hoshu.server.accountmanager;

import org.jspecify.annotations.NullMarked;
