package dev.hoshu.domain.entitlement;

/** How a part came into the machine; the constants' names are the codes in questions. */
public enum PartOrigin {
    /** Shipped in the system or bought with it (PART-1). */
    WITH_SYSTEM,
    /** Bought alone and put in later (PART-2). */
    ADDED_LATER
}
