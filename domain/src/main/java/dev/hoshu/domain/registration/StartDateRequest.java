package dev.hoshu.domain.registration;

import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody asks that coverage start on the day of delivery.
 *
 * @param of what is to start then
 * @param deliveredOn the day of delivery
 * @param documents the papers that are there (CHG-1)
 */
public record StartDateRequest(
        CoveragePart of, LocalDate deliveredOn, Set<ProofOfPurchase> documents) {

    /** Copies the documents. */
    public StartDateRequest {
        documents = Set.copyOf(documents);
    }
}
