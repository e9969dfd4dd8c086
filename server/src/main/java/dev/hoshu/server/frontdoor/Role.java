package dev.hoshu.server.frontdoor;

/** What a person is to the programme. */
public enum Role {
    /** Nobody who signed in; sees what anybody may see. */
    VISITOR,
    /** Somebody of a customer; sees the machines of that customer. */
    CUSTOMER,
    /** Somebody of a dealer; sees the machines of its own channel of record (CHAN-1). */
    DEALER,
    /** Somebody of the maker's service desk. */
    DESK,
    /** Somebody of the maker's sales desk, who grants what only it can grant (CONSULT). */
    MANAGER,
    /** Keeps the accounts. */
    ADMINISTRATOR
}
