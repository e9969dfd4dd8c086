/**
 * Calls for repair (受付): who calls about which machine, what differs from the record (CHG-6), and
 * what covers the machine on that day. A call that lacks one of the four facts is incomplete and is
 * not taken (REP-6); anything else about it is a note. A case keeps what was known when it was
 * taken, and a log of what happens to it.
 */
@NullMarked
package dev.hoshu.server.servicecase;

import org.jspecify.annotations.NullMarked;
