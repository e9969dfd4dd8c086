package dev.hoshu.domain.coverage;

/**
 * Kinds of registered service that make coverage (CAT-3); the constants' names are the codes in
 * questions.
 */
public enum ServiceKind {
    /** A warranty upgrade. */
    UPGRADE,
    /** A renewal. */
    RENEWAL,
    /** An individual contract (個別保守), which is no pack. */
    INDIVIDUAL_CONTRACT
}
