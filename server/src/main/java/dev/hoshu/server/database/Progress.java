package dev.hoshu.server.database;

/** What takes a moment while the embedded database is made ready. */
public enum Progress {
    /** PostgreSQL's programs are unpacked, once per version. */
    UNPACKING,
    /** The database's files are made or checked. */
    MAKING,
    /** PostgreSQL is started. */
    STARTING
}
