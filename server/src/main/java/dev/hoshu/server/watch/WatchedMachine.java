package dev.hoshu.server.watch;

import dev.hoshu.server.installbase.MachineName;

/**
 * A machine on record.
 *
 * @param id its number in the record
 * @param programme the programme's code
 * @param name its name
 */
public record WatchedMachine(long id, String programme, MachineName name) {}
