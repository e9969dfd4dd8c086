package dev.hoshu.domain.place;

/** How far down an address was understood. */
public enum ReadingLevel {
    /** The municipality is certain, no town of it was recognised. */
    MUNICIPALITY,
    /** The town (大字 or 丁目) was recognised. */
    TOWN
}
