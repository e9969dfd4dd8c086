package dev.hoshu.domain.entitlement;

/**
 * How a replacement reaches the machine (PART-7); the constants' names are the codes in answers.
 */
public enum PartDelivery {
    /** It is sent, and the customer puts it in. */
    PART_SENT,
    /** A technician brings it and puts it in. */
    TECHNICIAN
}
