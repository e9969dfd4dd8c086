/**
 * What devices report, as they send it: events and drives of Redfish, and the output of {@code
 * smartctl --json}. Whatever is not as it should be is named and left out; nothing here fails on a
 * device's account.
 */
@NullMarked
package dev.hoshu.sheets.watch;

import org.jspecify.annotations.NullMarked;
