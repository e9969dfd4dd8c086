package dev.hoshu.domain.part;

/** What a service centre stocks; the data of the centres names the kinds. */
public enum StockKind {
    /** The central store of the country (NDC). */
    CENTRAL,
    /** A store of a region (RDC). */
    REGIONAL,
    /** A small one near the customers (FSL). */
    FORWARD,
    /** No part at all. */
    NONE
}
