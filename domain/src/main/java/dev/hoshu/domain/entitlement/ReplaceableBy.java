package dev.hoshu.domain.entitlement;

/** Who replaces a part (PART-7); the constants' names are the codes in questions. */
public enum ReplaceableBy {
    /** The customer (CRU). */
    CUSTOMER,
    /** A technician (FRU). */
    TECHNICIAN
}
