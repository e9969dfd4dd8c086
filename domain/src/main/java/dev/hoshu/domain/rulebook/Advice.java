package dev.hoshu.domain.rulebook;

/** What a decision tells the person to do. */
public enum Advice {
    /** The day to order by has come (REN-3). */
    ORDER_NOW,
    /** An individual contract fits better than a pack (EOS-2). */
    INDIVIDUAL_CONTRACT,
    /** A 1-year renewal is the way on (NEW-1, NEW-3). */
    ONE_YEAR_RENEWAL,
    /** The maker's sales desk may still find a way (TERR-2). */
    ASK_SALES
}
