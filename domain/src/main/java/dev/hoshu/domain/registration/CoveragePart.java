package dev.hoshu.domain.registration;

/** What of a machine's coverage is to be changed or given up; the names are the codes. */
public enum CoveragePart {
    /** The base warranty. */
    WARRANTY,
    /** An upgrade of the warranty. */
    UPGRADE,
    /** A renewal. */
    RENEWAL
}
