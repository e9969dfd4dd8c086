package dev.hoshu.server.watch;

import java.time.Instant;

/**
 * A device that belongs to no machine on record.
 *
 * @param what it, in words
 * @param firstAt when it was first heard of
 * @param lastAt when it was last heard of
 * @param times how often
 */
public record UnknownDevice(String what, Instant firstAt, Instant lastAt, long times) {}
