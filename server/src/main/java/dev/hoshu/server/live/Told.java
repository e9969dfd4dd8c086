package dev.hoshu.server.live;

/**
 * A change with the id under which it was told.
 *
 * @param id rises within one run of one server; names that run
 * @param change what changed
 */
public record Told(String id, Change change) {}
