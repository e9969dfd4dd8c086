package dev.hoshu.server.exchange.store;

/** Whose the records of a kind are. */
public enum Scope {
    /** A programme's own, such as its area lists. */
    OF_A_PROGRAMME,
    /** One for all programmes, such as holidays and places. */
    OF_ALL_PROGRAMMES
}
