package dev.hoshu.server.part;

import dev.hoshu.domain.entitlement.ReplaceableBy;
import dev.hoshu.domain.rulebook.Sentence;

/**
 * What one service centre has of one part.
 *
 * @param part the part's number
 * @param name what it is
 * @param replaceableBy who replaces it (PART-7)
 * @param drive whether it keeps a customer's data
 * @param priceYen what one costs that is not sent back, in yen without tax
 * @param invented whether part and price are invented
 * @param site the centre
 * @param free so many nobody has reserved
 */
public record StockLine(
        String part,
        Sentence name,
        ReplaceableBy replaceableBy,
        boolean drive,
        long priceYen,
        boolean invented,
        String site,
        int free) {}
